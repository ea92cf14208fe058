namespace NeuroForge.Connectivity;

/// <summary>Groups of neurons on both sides, and a probability for each pair of groups: a stochastic block model.</summary>
[Connector(
    "block_matrix",
    Doc = "Each pair with the probability of its groups: a matrix of probabilities, a row for each group of targets, a column for each group of sources.",
    Reference = "doi:10.1016/0378-8733(83)90021-7")]
public sealed class BlockMatrix : IConnectByTarget, IExpectSynapses, ICheckParameters
{
    [Parameter("1", Min = 0, Doc = "Sizes of the groups of sources, in order.")]
    public double[] SourceSizes { get; set; } = [];

    [Parameter("1", Min = 0, Doc = "Sizes of the groups of targets, in order.")]
    public double[] TargetSizes { get; set; } = [];

    [Parameter("1", Min = 0, Max = 1, Doc = "Probabilities, row after row: for each group of targets one for each group of sources.")]
    public double[] P { get; set; } = [];

    /// <inheritdoc/>
    public void CheckParameters(double step)
    {
        foreach (var (name, sizes) in new[] { ("source_sizes", SourceSizes), ("target_sizes", TargetSizes) })
        {
            if (Array.Find(sizes, size => size != Math.Floor(size)) is var broken && broken != 0)
            {
                throw new ParameterException(name, FormattableString.Invariant($"a group cannot have {broken} neurons; give whole numbers"));
            }
        }

        if (P.Length != SourceSizes.Length * TargetSizes.Length)
        {
            throw new ParameterException(
                "p", $"{P.Length} probabilities for {TargetSizes.Length} groups of targets and {SourceSizes.Length} of sources; give one for each pair");
        }
    }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        Check(context);
        return P.Select((p, i) => p * TargetSizes[i / SourceSizes.Length] * SourceSizes[i % SourceSizes.Length]).Sum();
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        Check(context);
        var blocks = Array.ConvertAll(P, p => new BernoulliSources(p));
        var (group, behind) = (-1, 0.0);
        for (var target = first; target < end; target++)
        {
            while (target >= behind)
            {
                behind += TargetSizes[++group];
            }

            Connect(context, target, blocks.AsSpan(group * SourceSizes.Length, SourceSizes.Length), synapses);
        }
    }

    private void Connect(ConnectorContext context, int target, ReadOnlySpan<BernoulliSources> blocks, ISynapseSink synapses)
    {
        var random = context.RandomOf(target);
        var begin = 0L;
        for (var group = 0; group < blocks.Length; group++)
        {
            var behind = begin + (long)SourceSizes[group];
            foreach (var source in blocks[group].Draw(begin, behind, random))
            {
                if (context.Allows(source, target))
                {
                    synapses.Add(source, target);
                }
            }

            begin = behind;
        }
    }

    private void Check(ConnectorContext context)
    {
        foreach (var (name, sizes, count) in new[] { ("source_sizes", SourceSizes, context.SourceCount), ("target_sizes", TargetSizes, context.TargetCount) })
        {
            if (sizes.Sum() != count)
            {
                throw new ParameterException(name, FormattableString.Invariant($"the groups have {sizes.Sum()} neurons together, but there are {count}"));
            }
        }
    }
}
