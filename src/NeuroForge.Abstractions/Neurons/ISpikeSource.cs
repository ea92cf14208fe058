using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Neurons;

/// <summary>
/// A neuron model without inputs that spikes at random: in each step with a given probability, independent of the past and of all other neurons. The author
/// gives the probability; the host draws the spikes, with one random number for each spike and none for the steps in between, so the cost is in proportion to
/// the number of spikes.
/// </summary>
/// <remarks>
/// A generic struct whose instance fields are of the vector's type <typeparamref name="T"/>, each marked <see cref="ParameterAttribute"/> or
/// <see cref="DerivedAttribute"/>, in this order. It has no states and no inputs. A model with states or inputs that also needs random numbers is an
/// <see cref="INeuron{T}"/> with fields marked <see cref="UniformAttribute"/>.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface ISpikeSource<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// The probability that a neuron spikes in a step. Called before the first step and after a parameter has changed, after <see cref="IDerive.Derive"/>.
    /// </summary>
    /// <param name="step">The simulation's step in ms, above 0.</param>
    /// <returns>The probability. At 0 or less, or if it is not a number, the neuron never spikes; at 1 or more it spikes in every step.</returns>
    T Probability(double step);
}
