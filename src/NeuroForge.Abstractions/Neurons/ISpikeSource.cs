using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Neurons;

/// <summary>
/// A neuron model that listens to nothing and spikes at random: in each step with a probability of its own, independent of everything before and
/// of all other neurons. The author says how probable a spike is; the host draws the spikes themselves, one random number for each and none
/// for the steps in between, so that a neuron costs as much as it spikes.
/// </summary>
/// <remarks>
/// A generic struct whose instance fields are of the vector's type <typeparamref name="T"/>, each marked <see cref="ParameterAttribute"/> or
/// <see cref="DerivedAttribute"/>, in this order. It has no states and no inputs; a model that has, and random numbers as well, is an
/// <see cref="INeuron{T}"/> with fields marked <see cref="UniformAttribute"/>.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface ISpikeSource<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// How probable it is that a neuron spikes in a step. Asked before the first step and after a parameter has changed, behind
    /// <see cref="IDerive.Derive"/>.
    /// </summary>
    /// <param name="step">The simulation's step in ms, above 0.</param>
    /// <returns>The probability; at 0 or less, and where it is not a number, the neuron never spikes, at 1 or more in every step.</returns>
    T Probability(double step);
}
