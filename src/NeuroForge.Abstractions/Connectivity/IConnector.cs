using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>A connector: the wiring that a projection starts with.</summary>
public interface IConnector
{
    /// <summary>
    /// Adds the synapses, in an order that depends on the context alone. The host refuses an autapse or a repeated pair that the context does not allow, and
    /// names the pair.
    /// </summary>
    /// <param name="context">The two sides and the synapses that are allowed.</param>
    /// <param name="synapses">Receives the synapses.</param>
    /// <exception cref="ParameterException">The parameters do not fit the sizes, such as an in-degree above the number of sources without
    /// multapses.</exception>
    void Connect(ConnectorContext context, ISynapseSink synapses);
}
