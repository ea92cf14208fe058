using NeuroForge.Mechanisms;
using NeuroForge.Randomness;

namespace NeuroForge.Layouts;

/// <summary>A layout: where a population's neurons are.</summary>
public interface ILayout
{
    /// <summary>Places the neurons.</summary>
    /// <param name="positions">One place for each neuron, to be filled.</param>
    /// <param name="random">A stream of this population.</param>
    /// <exception cref="ParameterException">The parameters do not go together with this many neurons.</exception>
    void Place(Span<Position> positions, RandomStream random);
}
