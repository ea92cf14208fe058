namespace NeuroForge.Connectivity;

/// <summary>Every source to every target.</summary>
[Connector("all_to_all", Doc = "Every source to every target, once.")]
public sealed class AllToAll : IConnector, IExpectSynapses, ICountSynapses
{
    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) => CountSynapses(context);

    /// <inheritdoc/>
    public long CountSynapses(ConnectorContext context) =>
        ((long)context.SourceCount * context.TargetCount) - (context.Autapses ? 0 : context.AutapsePairs);

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        for (var source = 0; source < context.SourceCount; source++)
        {
            for (var target = 0; target < context.TargetCount; target++)
            {
                if (context.Allows(source, target))
                {
                    synapses.Add(source, target);
                }
            }
        }
    }
}
