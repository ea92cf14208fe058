using NeuroForge.Mechanisms;

namespace NeuroForge.Connectivity;

/// <summary>
/// A connector whose synapses follow from the sizes and its parameters alone, always in the same order, so that a description can list a weight
/// or a delay for each. Optional, for a class that is an <see cref="IConnector"/>.
/// </summary>
public interface ICountSynapses
{
    /// <summary>How many synapses there will be, exactly.</summary>
    /// <param name="context">The two sides and what is allowed, without positions. Nothing may be drawn from its random stream.</param>
    /// <returns>The number. It is told without looking at all pairs.</returns>
    /// <exception cref="ParameterException">The parameters do not go together with the sizes.</exception>
    long CountSynapses(ConnectorContext context);
}
