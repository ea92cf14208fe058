using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Reduces numbers to one. Sums are computed in the order of the numbers.</summary>
internal static class Reducing
{
    /// <summary>Reduces the numbers of a group; without numbers, their sum is 0 and everything else is not a number.</summary>
    /// <param name="reduction">The reduction.</param>
    /// <param name="values">The numbers.</param>
    internal static double Of(this Reduction reduction, ReadOnlySpan<double> values) => reduction switch
    {
        Reduction.Sum => Sum(values),
        _ when values.IsEmpty => double.NaN,
        Reduction.Mean => Sum(values) / values.Length,
        Reduction.Std => Deviation(values),
        Reduction.Min => Least(values),
        Reduction.Max => Greatest(values),
        _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "there is no such reduction"),
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

    private static double Deviation(ReadOnlySpan<double> values)
    {
        var mean = Sum(values) / values.Length;
        var squares = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / values.Length);
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
