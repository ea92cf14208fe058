using System.Runtime.CompilerServices;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

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

    /// <summary>
    /// True if the initial synapses of a projection are made in parts, for some targets at a time: not if each has its place in a list, if groups number
    /// neurons in another way, or if all together may be a matrix.
    /// </summary>
    internal static bool WorkInParts(ProjectionPlan plan) =>
        plan.Connector?.Mechanism.Implements(typeof(IConnectByTarget)) == true
        && !plan.IsOrdered
        && plan.FromGroups.Count + plan.ToGroups.Count == 0
        && !RuleNature.IsStepped(plan.Rule);

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Connect(IConnector connector, ConnectorContext context, ISynapseSink sink) => connector.Connect(context, sink);

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Connect(IConnectByTarget connector, ConnectorContext context, ISynapseSink sink) =>
        connector.Connect(context, 0, context.TargetCount, sink);
}
