using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>
/// A connector that can add the synapses onto a part of the targets, so that a network can be built in parts. The synapses of a target do not depend on which
/// other targets are requested.
/// </summary>
/// <remarks>
/// It is an <see cref="IConnector"/>, and implements its method for all targets at once. If its synapses can be counted, that method may add them in another
/// order.
/// </remarks>
public interface IConnectByTarget : IConnector
{
    /// <summary>
    /// Adds the synapses onto a range of targets. The synapses of one target always come in the same order, and its random choices come from
    /// <see cref="ConnectorContext.RandomOf"/>. The host calls this twice for a range, to count the synapses and to make them, and refuses a connector that
    /// does not make the same. Several threads may call this at once for different ranges, so it must not change the connector.
    /// </summary>
    /// <param name="context">The two sides and the synapses that are allowed.</param>
    /// <param name="first">The first target.</param>
    /// <param name="end">The target after the last.</param>
    /// <param name="synapses">Receives the synapses.</param>
    /// <exception cref="ParameterException">The parameters do not fit the sizes of the two sides.</exception>
    void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses);

    /// <inheritdoc/>
    void IConnector.Connect(ConnectorContext context, ISynapseSink synapses) => Connect(context, 0, context.TargetCount, synapses);
}
