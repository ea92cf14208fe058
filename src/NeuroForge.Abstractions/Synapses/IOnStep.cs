using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>Lets a synapse rule act in every step. Optional for a synapse rule. Slices of a network with such a rule are one step long.</summary>
/// <typeparam name="T">The vector.</typeparam>
public interface IOnStep<T> : ISynapse<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// Acts after all neurons have been computed. The rule sees them at the end of the step; spike times and firing rates include the step's own spikes, while
    /// traces have decayed to the end of the step but do not include them yet.
    /// </summary>
    /// <param name="clock">The step.</param>
    void OnStep(in Clock clock);
}
