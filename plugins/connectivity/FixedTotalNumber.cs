namespace NeuroForge.Connectivity;

/// <summary>A number of synapses between pairs drawn at random.</summary>
/// <remarks>
/// How many of them reach each target is found by halving: of those that reach a range of targets, a random number reaches its first half, as many as
/// if all pairs were drawn one by one. Each half goes on from a stream of its own, so any range of targets is found without the others.
/// </remarks>
[Connector("fixed_total_number", Doc = "A given number of synapses between sources and targets drawn at random.")]
public sealed class FixedTotalNumber : IConnectByTarget, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Synapses altogether.")]
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

    /// <summary>What would make room.</summary>
    private static string Advice(ConnectorContext context, long possible)
    {
        var autapses = possible < (long)context.SourceCount * context.TargetCount;
        return possible == 0 ? "allow autapses" : $"lower the number, or allow multapses{(autapses ? " or autapses" : "")}";
    }
}
