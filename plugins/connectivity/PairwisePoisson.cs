namespace NeuroForge.Connectivity;

/// <summary>A number of synapses for each pair that is drawn from a Poisson distribution.</summary>
/// <remarks>
/// Along the sources of a target the synapses are the points of a Poisson process, so they are found one after the other by exponential distances.
/// </remarks>
[Connector("pairwise_poisson", Doc = "A Poisson number of synapses for each pair of source and target.", Reference = "doi:10.1371/journal.pcbi.1010086")]
public sealed class PairwisePoisson : IConnectByTarget, IExpectSynapses
{
    [Parameter("1", Min = 0, Doc = "Mean number of synapses of a pair.")]
    public double Mean { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context)
    {
        Check(context);
        return Mean * (((double)context.SourceCount * context.TargetCount) - (context.Autapses ? 0 : context.AutapsePairs));
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        Check(context);
        for (var target = first; target < end && Mean > 0; target++)
        {
            var random = context.RandomOf(target);
            for (var place = random.NextExponential() / Mean; place < context.SourceCount; place += random.NextExponential() / Mean)
            {
                if (context.Allows((int)place, target))
                {
                    synapses.Add((int)place, target);
                }
            }
        }
    }

    private static void Check(ConnectorContext context)
    {
        if (!context.Multapses)
        {
            throw new ParameterException("mean", "a pair may get several synapses, but the projection has no multapses; allow them, or use fixed_probability");
        }
    }
}
