using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>
/// A synapse rule that transmits a signal in every step, as synapses between rate neurons do: weight times signal arrives at each receptor of the post-synaptic
/// neuron, summed over its synapses. Slices of a network with such a rule are one step long.
/// </summary>
/// <remarks>
/// Without a delay a signal arrives as early as possible. Populations are computed in the order of the description: a population after all sources of the
/// projection gets the signal of the same step, any other that of the step before.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface IContinuous<T> : ISynapse<T>
    where T : struct, IVector<T>
{
    /// <summary>The signal that the pre-synaptic neuron sends. It depends only on parameters and on what the rule sees of that neuron.</summary>
    /// <param name="clock">The step.</param>
    /// <returns>The signal, in the receptor's unit per unit of weight.</returns>
    T Signal(in Clock clock);
}
