using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>
/// Lets a synapse rule act only in the steps in which its post-synaptic neuron is in a certain condition, such as a potential above a threshold: synapses onto
/// other neurons cost nothing in that step. Optional for a synapse rule, in place of <see cref="IOnStep{T}"/>. Slices of a network with such a rule are one
/// step long.
/// </summary>
/// <typeparam name="T">The vector.</typeparam>
public interface IOnTargetCondition<T> : ISynapse<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// Tests the condition after all neurons have been computed, once for each post-synaptic neuron. It depends on parameters and on what the rule sees of that
    /// neuron; weight, states and values of the pre-synaptic neuron are not valid here.
    /// </summary>
    /// <param name="clock">The step.</param>
    /// <returns>True for neurons whose synapses act in this step.</returns>
    Mask<T> IsMet(in Clock clock);

    /// <summary>Acts in a step in which the condition is met, with the values of <see cref="IOnStep{T}.OnStep"/>.</summary>
    /// <param name="clock">The step.</param>
    void OnTargetCondition(in Clock clock);
}
