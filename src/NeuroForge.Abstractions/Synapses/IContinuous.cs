using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>
/// A synapse rule that passes on a signal in every step, as synapses between rate neurons do: weight times signal arrives at each receptor of
/// the post-synaptic neuron, summed over its synapses. Slices of a network with such a rule are one step long.
/// </summary>
/// <remarks>
/// Without a delay a signal is heard as soon as that can be: populations move in the order of the description, so one that stands
/// behind all sources of the projection hears the signal of the same step, others that of the step before.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface IContinuous<T> : ISynapse<T>
    where T : struct, IVector<T>
{
    /// <summary>What the pre-synaptic neuron sends. It depends on what the rule sees of that neuron and on parameters, on nothing else.</summary>
    /// <param name="clock">The step.</param>
    /// <returns>The signal, in the receptor's unit per unit of weight.</returns>
    T Signal(in Clock clock);
}
