using System.Runtime.CompilerServices;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Circuit;

/// <summary>Lets connectors make synapses.</summary>
internal static class ConnectorCalls
{
    /// <summary>
    /// Makes the synapses: in the connector's own order if weights or delays are listed in that order; otherwise target by target, if the connector supports
    /// it.
    /// </summary>
    /// <param name="connector">The connector.</param>
    /// <param name="ordered">True if weights or delays are listed in the connector's own order.</param>
    /// <param name="context">The context.</param>
    /// <param name="sink">Receives the synapses.</param>
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
