using NeuroForge.Engine.Plan;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Reduces the numbers of neurons to one for each group.</summary>
internal static class Reducing
{
    /// <summary>One number for each group.</summary>
    /// <param name="reduction">To what the numbers are reduced.</param>
    /// <param name="values">The numbers of all neurons, group after group.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="into">Takes a number for each group.</param>
    internal static void Reduce(this Reduction reduction, ReadOnlySpan<double> values, IReadOnlyList<RecordingGroup> groups, Span<double> into)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            into[i] = Reduce(values[..groups[i].Size], reduction);
            values = values[groups[i].Size..];
        }
    }

    private static double Reduce(ReadOnlySpan<double> values, Reduction reduction) => reduction switch
    {
        Reduction.Mean => Sum(values) / values.Length,
        Reduction.Sum => Sum(values),
        Reduction.Min => Least(values),
        _ => Greatest(values),
    };

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        var least = double.PositiveInfinity;
        foreach (var value in values)
        {
            least = Math.Min(least, value);
        }

        return least;
    }

    private static double Greatest(ReadOnlySpan<double> values)
    {
        var greatest = double.NegativeInfinity;
        foreach (var value in values)
        {
            greatest = Math.Max(greatest, value);
        }

        return greatest;
    }
}
