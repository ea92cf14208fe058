namespace NeuroForge.Connectivity;

/// <summary>Makes a synapse for each pair with the same probability, independently.</summary>
/// <remarks>
/// The number of sources between one synapse of a target and the next is geometrically distributed, so they are skipped and not tested one by one: Batagelj and
/// Brandes (2005), doi:10.1103/PhysRevE.71.036113.
/// </remarks>
[Connector(
    "fixed_probability",
    Doc = "At most one synapse for each pair of source and target, with one probability for all.",
    Reference = "doi:10.1103/PhysRevE.71.036113")]
public sealed class FixedProbability : IConnectByTarget, IExpectSynapses
{
    [Parameter("1", Min = 0, Max = 1, Doc = "Probability that a pair is joined.")]
    public double P { get; set; }

    [Parameter(false, Doc = "True to leave out pairs with the same number on both sides, although they are two neurons.")]
    public bool SkipEqualIndices { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) =>
        P * (((double)context.SourceCount * context.TargetCount) - (context.Autapses ? 0 : context.AutapsePairs));

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        if (P == 0)
        {
            return;
        }

        var rate = RateOf(P);
        for (var target = first; target < end; target++)
        {
            Connect(context, target, rate, synapses);
        }
    }

    private void Connect(ConnectorContext context, int target, double rate, ISynapseSink synapses)
    {
        var random = context.RandomOf(target);
        long sources = context.SourceCount;
        for (var source = Skip(random, rate, sources); source < sources; source += 1 + Skip(random, rate, sources - source))
        {
            if (context.Allows((int)source, target) && !(SkipEqualIndices && source == target))
            {
                synapses.Add((int)source, target);
            }
        }
    }

    /// <summary>Number of sources to skip, at most <paramref name="limit"/>.</summary>
    private static long Skip(RandomStream random, double rate, long limit) => (long)Math.Min(Math.Floor(random.NextExponential() / rate), limit);

    /// <summary>-ln(1 - p), accurate for very small p too: the rounding of 1 - p affects the logarithm and the quotient alike.</summary>
    private static double RateOf(double p)
    {
        var q = 1 - p;
        return q == 1 ? p : -Double1.Log(q).Number * (p / (1 - q));
    }
}
