using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>
/// A connector that can be asked for the synapses onto some of the targets alone, so that a network can be wired in parts. What it adds for a target
/// is the same whichever other targets it is asked for.
/// </summary>
/// <remarks>
/// It is an <see cref="IConnector"/>, which it implements for all targets at once; one whose synapses can be counted may do so in another order.
/// </remarks>
public interface IConnectByTarget : IConnector
{
    /// <summary>
    /// Adds the synapses onto a range of targets, those of one target always in the same order. What is random about a target is drawn from
    /// <see cref="ConnectorContext.RandomOf"/>. Several threads may call it at once for different ranges: it must not change the connector.
    /// </summary>
    /// <param name="context">The two sides and what is allowed.</param>
    /// <param name="first">The first target.</param>
    /// <param name="end">The target behind the last.</param>
    /// <param name="synapses">Takes the synapses.</param>
    /// <exception cref="ParameterException">The parameters do not go together with the sizes.</exception>
    void Connect(ConnectorContext context, int first, int end, ISynapseSink synapses);

    /// <inheritdoc/>
    void IConnector.Connect(ConnectorContext context, ISynapseSink synapses) => Connect(context, 0, context.TargetCount, synapses);
}
