using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>
/// A connector that can estimate its number of synapses in advance, so that a network that does not fit into memory is refused before anything is built.
/// Optional, for a class that is an <see cref="IConnector"/>.
/// </summary>
public interface IExpectSynapses
{
    /// <summary>The mean number of synapses to expect, 0 or more. Pairs that are excluded as autapses may be counted in.</summary>
    /// <param name="context">The two sides and the synapses that are allowed; positions are computed when they are first requested. Nothing may be drawn from
    /// its random stream.</param>
    /// <returns>The number, computed without a loop over pairs.</returns>
    /// <exception cref="ParameterException">The parameters do not fit the sizes of the two sides.</exception>
    double ExpectSynapses(ConnectorContext context);
}
