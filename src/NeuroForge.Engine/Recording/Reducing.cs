namespace NeuroForge.Engine;

/// <summary>Reduces the numbers of neurons to one for each group.</summary>
internal static class Reducing
{
    /// <summary>One number for each group.</summary>
    /// <param name="reduction">To what the numbers are reduced.</param>
    /// <param name="values">The numbers of all neurons, group after group.</param>
    /// <param name="groups">The groups.</param>
    internal static double[] Reduce(this Reduction reduction, ReadOnlySpan<double> values, IReadOnlyList<RecordingGroup> groups)
    {
        var reduced = new double[groups.Count];
        var first = 0;
        for (var i = 0; i < reduced.Length; i++)
        {
            reduced[i] = Reduce(values.Slice(first, groups[i].Size), reduction);
            first += groups[i].Size;
        }

        return reduced;
    }

    private static double Reduce(ReadOnlySpan<double> values, Reduction reduction)
    {
        var (sum, min, max) = (0.0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            sum += value;
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        return reduction switch
        {
            Reduction.Mean => sum / values.Length,
            Reduction.Sum => sum,
            Reduction.Min => min,
            _ => max,
        };
    }
}
