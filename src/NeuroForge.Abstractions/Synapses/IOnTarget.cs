using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>
/// Computes values that all synapses of a post-synaptic neuron share once for the neuron, and not for each synapse. Optional for a synapse rule that acts in
/// every step.
/// </summary>
/// <typeparam name="T">The vector.</typeparam>
public interface IOnTarget<T> : IOnStep<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// Sets the fields marked <see cref="OfTargetAttribute"/>, from parameters and from what the rule sees of the post-synaptic neuron. Called before
    /// <see cref="IOnStep{T}.OnStep"/>; weight, states and values of the pre-synaptic neuron are not valid here.
    /// </summary>
    /// <param name="clock">The step.</param>
    void OnTarget(in Clock clock);
}
