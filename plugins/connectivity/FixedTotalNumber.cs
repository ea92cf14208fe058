namespace NeuroForge.Connectivity;

/// <summary>Makes a number of synapses between pairs that are drawn at random.</summary>
/// <remarks>
/// The number of synapses onto each target is found by halving: of those onto a range of targets, a random number belongs to its first half, distributed as if
/// all pairs were drawn one by one. Each half has its own random stream, so any range of targets can be computed without the others.
/// </remarks>
[Connector("fixed_total_number", Doc = "A given number of synapses between sources and targets drawn at random.")]
public sealed class FixedTotalNumber : IConnectByTarget, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Total number of synapses.")]
    public long N { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) => N;

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        var pairs = new AllowedPairs(context);
        if (context.Multapses ? N > 0 && pairs.Count == 0 : N > pairs.Count)
        {
            throw new ParameterException(
                "n",
                $"{N} synapses do not fit between {context.SourceCount} sources and {context.TargetCount} targets, which make {pairs.Count} possible pairs; "
                    + Advice(context, pairs.Count));
        }

        new HalvedTargets(context, pairs, first, end, synapses).Share(N);
    }

    /// <summary>Advice for a number of synapses that is too large.</summary>
    private static string Advice(ConnectorContext context, long possible)
    {
        var autapses = possible < (long)context.SourceCount * context.TargetCount;
        return possible == 0 ? "allow autapses" : $"lower the number, or allow multapses{(autapses ? " or autapses" : "")}";
    }
}
