using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>
/// Optional for a synapse rule that acts in every step: what all synapses of a post-synaptic neuron have in common is computed once for the
/// neuron, not once for each of them.
/// </summary>
/// <typeparam name="T">The vector.</typeparam>
public interface IOnTarget<T> : IOnStep<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// Sets the fields marked <see cref="OfTargetAttribute"/>, from parameters and from what the rule sees of the post-synaptic neuron. Called
    /// before <see cref="IOnStep{T}.OnStep"/>; weight, states and the pre-synaptic neuron mean nothing here.
    /// </summary>
    /// <param name="clock">The step.</param>
    void OnTarget(in Clock clock);
}
