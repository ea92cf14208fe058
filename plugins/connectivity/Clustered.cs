namespace NeuroForge.Connectivity;

/// <summary>
/// Clusters after Litwin-Kumar and Doiron: neurons are divided into groups of one size, and pairs within a group are joined with a greater probability than
/// others.
/// </summary>
[Connector(
    "clustered",
    Doc = "Pairs within a cluster with a greater probability than pairs of two clusters, with a given probability on average.",
    Reference = "doi:10.1038/nn.3220")]
public sealed class Clustered : IConnectByTarget, IExpectSynapses, ICheckParameters
{
    [Parameter("1", 50, Min = 1, Doc = "Number of clusters; it must divide the sizes of both sides.")]
    public int Clusters { get; set; } = 50;

    [Parameter("1", 0.2, Min = 0, Max = 1, Doc = "Probability that a pair is connected, on average over all pairs.")]
    public double P { get; set; } = 0.2;

    [Parameter("1", 2.5, Min = 0, Doc = "Probability within a cluster over that between two.")]
    public double Ratio { get; set; } = 2.5;

    /// <summary>p C = p_out (R + C - 1).</summary>
    private double Between => P * Clusters / (Ratio + Clusters - 1);

    /// <inheritdoc/>
    public void CheckParameters(double step)
    {
        if (Clusters == 1 && Ratio == 0)
        {
            throw new ParameterException("ratio", "in a single cluster it must be above 0");
        }

        if (!(Math.Max(Between, Between * Ratio) <= 1))
        {
            throw new ParameterException(
                "ratio",
                FormattableString.Invariant($"with {Clusters} clusters and p {P} the probability would be {Between * Ratio:G6} within a cluster ")
                    + FormattableString.Invariant($"and {Between:G6} between two; lower p or ratio"));
        }
    }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        Check(context);
        return P * context.SourceCount * context.TargetCount;
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        Check(context);
        var (within, between) = (new BernoulliSources(Ratio * Between), new BernoulliSources(Between));
        var (sources, targets) = (context.SourceCount / Clusters, context.TargetCount / Clusters);
        for (var target = first; target < end; target++)
        {
            var random = context.RandomOf(target);
            var own = target / targets * sources;
            IEnumerable<int> drawn =
            [
                .. between.Draw(0, own, random), .. within.Draw(own, own + sources, random), .. between.Draw(own + sources, context.SourceCount, random)
            ];
            foreach (var source in drawn.Where(source => context.Allows(source, target)))
            {
                synapses.Add(source, target);
            }
        }
    }

    private void Check(ConnectorContext context)
    {
        if (context.SourceCount % Clusters != 0 || context.TargetCount % Clusters != 0)
        {
            throw new ParameterException(
                "clusters", $"{context.SourceCount} sources and {context.TargetCount} targets cannot both be divided into {Clusters} clusters of one size");
        }
    }
}
