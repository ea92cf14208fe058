namespace NeuroForge.Connectivity;

/// <summary>Makes a synapse for each pair with the same probability, independently.</summary>
[Connector(
    "fixed_probability",
    Doc = "At most one synapse for each pair of source and target, with one probability for all.",
    Reference = "doi:10.1103/PhysRevE.71.036113")]
public sealed class FixedProbability : IConnectByTarget, IExpectSynapses
{
    [Parameter("1", Min = 0, Max = 1, Doc = "Probability that a pair is connected.")]
    public double P { get; set; }

    [Parameter(false, Doc = "True to omit pairs with the same number on both sides, even if they are different neurons.")]
    public bool SkipEqualIndices { get; set; }

    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) =>
        P * (((double)context.SourceCount * context.TargetCount) - (context.Autapses ? 0 : context.AutapsePairs));

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        var sources = new BernoulliSources(P);
        for (var target = first; target < end; target++)
        {
            foreach (var source in sources.Draw(0, context.SourceCount, context.RandomOf(target)))
            {
                if (context.Allows(source, target) && !(SkipEqualIndices && source == target))
                {
                    synapses.Add(source, target);
                }
            }
        }
    }
}
