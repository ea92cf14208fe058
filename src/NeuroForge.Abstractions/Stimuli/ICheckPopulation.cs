using NeuroForge.Mechanisms;

namespace NeuroForge.Stimuli;

/// <summary>
/// Declares that a stimulus does not fit every population, such as one with a value for each neuron or one for groups of equal size, so that it is refused.
/// Optional, for a class that is an <see cref="IStimulus"/>.
/// </summary>
public interface ICheckPopulation
{
    /// <summary>
    /// Checks that the stimulus fits a population. Called before <see cref="IStimulus.Begin"/> for every population that the stimulus reaches, and again for
    /// new parameters while the network runs. It depends on the parameters and the number alone.
    /// </summary>
    /// <param name="neurons">Number of neurons in the population, 1 or more.</param>
    /// <exception cref="ParameterException">The parameters do not fit that number. The host adds the name of the population.</exception>
    void CheckPopulation(int neurons);
}
