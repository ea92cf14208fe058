using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>
/// A connector whose synapses follow from the sizes and its parameters alone, always in the same order, so that a description can list a weight or a delay for
/// each. Optional, for a class that is an <see cref="IConnector"/>.
/// </summary>
public interface ICountSynapses
{
    /// <summary>The exact number of synapses.</summary>
    /// <param name="context">The two sides and the synapses that are allowed, without positions. Nothing may be drawn from its random stream.</param>
    /// <returns>The number, computed without a loop over all pairs.</returns>
    /// <exception cref="ParameterException">The parameters do not fit the sizes of the two sides.</exception>
    long CountSynapses(ConnectorContext context);
}
