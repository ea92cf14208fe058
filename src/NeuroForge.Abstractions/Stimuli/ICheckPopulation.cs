using NeuroForge.Mechanisms;

namespace NeuroForge.Stimuli;

/// <summary>
/// A stimulus that does not fit every population, such as one with a value for each neuron or one that gives to equal groups, so that it is refused
/// rather than without effect. Optional, for a class that is an <see cref="IStimulus"/>.
/// </summary>
public interface ICheckPopulation
{
    /// <summary>
    /// Called before <see cref="IStimulus.Begin"/> for every population that the stimulus reaches, and again for other parameters while the network runs.
    /// It depends on nothing but the parameters and the number.
    /// </summary>
    /// <param name="neurons">How many neurons the population has, 1 or more.</param>
    /// <exception cref="ParameterException">The parameters do not go together with that number. The host adds which population it is.</exception>
    void CheckPopulation(int neurons);
}
