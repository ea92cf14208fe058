using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Synapses;

/// <summary>
/// A synapse rule with a third factor, such as dopamine: spikes of the projection's modulators, which are neurons beside the two of the synapse, change how
/// weights develop between the synapse's own spikes. Optional for a rule that acts at spikes; it sees the modulators by
/// <see cref="Seen.ModulatorTraceAttribute"/> and <see cref="Seen.ModulatorTimeAttribute"/>. A projection of such a rule names its modulators.
/// </summary>
/// <remarks>
/// The rule keeps the moment of its last event as a state. It advances the synapse itself at spikes of the two neurons. The host calls
/// <see cref="Advance"/> for all synapses of the projection in a step in which spikes of modulators arrive, before their trace increases, and before
/// parameters change; and for copies of synapses, to read their current weights and states. The result must not depend on how often it is called, except
/// for rounding and for bounds that the weight reaches in between.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface IModulated<T> : ISynapse<T>
    where T : struct, IVector<T>
{
    /// <summary>
    /// Brings weight and states from the synapse's last event to the end of a step. It depends on parameters, weight, states and modulators; what the rule sees
    /// of its two neurons is not valid here.
    /// </summary>
    /// <param name="clock">The step.</param>
    void Advance(in Clock clock);
}
