namespace NeuroForge.Analysis.Graphs;

/// <summary>Numbers of synapses of the neurons on one side.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation, over all neurons.</param>
/// <param name="Most">The largest.</param>
public readonly record struct DegreeSummary(double Mean, double Deviation, int Most)
{
    /// <summary>Summarises degrees; zeros if there are none.</summary>
    public static DegreeSummary Of(IReadOnlyList<int> degrees)
    {
        if (degrees.Count == 0)
        {
            return default;
        }

        var mean = degrees.Average();
        return new(mean, Math.Sqrt(degrees.Sum(d => (d - mean) * (d - mean)) / degrees.Count), degrees.Max());
    }
}
