using NeuroForge.Mechanisms;
using NeuroForge.Randomness;

namespace NeuroForge.Layouts;

/// <summary>A layout: the positions of a population's neurons.</summary>
public interface ILayout
{
    /// <summary>Sets the positions of the neurons.</summary>
    /// <param name="positions">One position for each neuron, to be set.</param>
    /// <param name="random">The random stream of this population.</param>
    /// <exception cref="ParameterException">The parameters do not fit this number of neurons.</exception>
    void Place(Span<Position> positions, RandomStream random);
}
