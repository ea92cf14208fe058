using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>A connector: the wiring that a projection starts with.</summary>
public interface IConnector
{
    /// <summary>
    /// Adds the synapses, in an order that depends on nothing but the context. One that joins a neuron to itself, or a pair twice, where the context does not
    /// allow it, is refused with its pair.
    /// </summary>
    /// <param name="context">The two sides and what is allowed.</param>
    /// <param name="synapses">Takes the synapses.</param>
    /// <exception cref="ParameterException">The parameters do not go together with the sizes, such as an in-degree above the number of sources without
    /// multapses.</exception>
    void Connect(ConnectorContext context, ISynapseSink synapses);
}
