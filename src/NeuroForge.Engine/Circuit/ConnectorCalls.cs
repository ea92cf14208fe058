using System.Runtime.CompilerServices;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Circuit;

/// <summary>Lets connectors make synapses.</summary>
internal static class ConnectorCalls
{
    /// <summary>Values that belong to places go by the connector's own order; else it is asked target by target, if it can be.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="ordered">Whether weights or delays belong to places in the connector's own order.</param>
    /// <param name="context">What it may know.</param>
    /// <param name="sink">Takes the synapses.</param>
    internal static void Connect(IConnector connector, bool ordered, ConnectorContext context, ISynapseSink sink)
    {
        if (connector is IConnectByTarget byTarget && !ordered)
        {
            Connect(byTarget, context, sink);
        }
        else
        {
            Connect(connector, context, sink);
        }
    }

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Connect(IConnector connector, ConnectorContext context, ISynapseSink sink) => connector.Connect(context, sink);

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Connect(IConnectByTarget connector, ConnectorContext context, ISynapseSink sink) =>
        connector.Connect(context, 0, context.TargetCount, sink);
}
