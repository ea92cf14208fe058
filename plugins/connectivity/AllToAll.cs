namespace NeuroForge.Connectivity;

/// <summary>Connects every source to every target.</summary>
[Connector("all_to_all", Doc = "A synapse from every source to every target.")]
public sealed class AllToAll : IConnectByTarget, IExpectSynapses, ICountSynapses
{
    /// <inheritdoc/>
    public double ExpectSynapses(ConnectorContext context) => CountSynapses(context);

    /// <inheritdoc/>
    public long CountSynapses(ConnectorContext context) =>
        ((long)context.SourceCount * context.TargetCount) - (context.Autapses ? 0 : context.AutapsePairs);

    /// <summary>Adds the synapses by source, in the order of values that the description lists for them.</summary>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        for (var source = 0; source < context.SourceCount; source++)
        {
            for (var target = 0; target < context.TargetCount; target++)
            {
                Join(source, target, context, synapses);
            }
        }
    }

    /// <inheritdoc/>
    public void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses)
    {
        for (var target = first; target < end; target++)
        {
            for (var source = 0; source < context.SourceCount; source++)
            {
                Join(source, target, context, synapses);
            }
        }
    }

    private static void Join(int source, int target, ConnectorContext context, ISynapseSink synapses)
    {
        if (context.Allows(source, target))
        {
            synapses.Add(source, target);
        }
    }
}
