namespace NeuroForge.Reporting.Charts.Data;

/// <summary>Numbers of values between common edges.</summary>
/// <param name="Name">The name of the values' owner.</param>
/// <param name="Colour">The number of its colour.</param>
/// <param name="Counts">The number of values between each edge and the next.</param>
internal sealed record Histogram(string Name, int Colour, long[] Counts)
{
    /// <summary>True if it is drawn as a dashed outline, for an earlier state.</summary>
    internal bool Before { get; init; }

    /// <summary>Counts values.</summary>
    /// <param name="name">The name of the values' owner.</param>
    /// <param name="colour">The number of its colour.</param>
    /// <param name="values">The values.</param>
    /// <param name="edges">Edges at equal distances; a value at an edge is counted above it, and one at the last edge below.</param>
    internal static Histogram Of(string name, int colour, IEnumerable<double> values, double[] edges)
    {
        var counts = new long[edges.Length - 1];
        var width = (edges[^1] - edges[0]) / counts.Length;
        foreach (var value in values)
        {
            if (value >= edges[0] && value <= edges[^1])
            {
                counts[Math.Min(counts.Length - 1, (int)((value - edges[0]) / width))]++;
            }
        }

        return new(name, colour, counts);
    }
}
