using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>
/// A connector that can tell beforehand how many synapses it will make, so that a network which does not fit into memory is refused before
/// anything is built. Optional, for a class that is an <see cref="IConnector"/>.
/// </summary>
public interface IExpectSynapses
{
    /// <summary>How many synapses there will be on average, 0 or more; pairs that autapses forbid may be counted in.</summary>
    /// <param name="context">The two sides and what is allowed, without positions. Nothing may be drawn from its random stream.</param>
    /// <returns>The number. It is told at once, from the sizes and the parameters, without looking at pairs.</returns>
    /// <exception cref="ParameterException">The parameters do not go together with the sizes.</exception>
    double ExpectSynapses(ConnectorContext context);
}
