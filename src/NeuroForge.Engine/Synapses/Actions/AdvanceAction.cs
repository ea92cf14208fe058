using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Advances the synapses of a rule with modulators: for good, or copies of them for readers.</summary>
internal abstract class AdvanceAction : CurrentNumbers
{
    /// <summary>The last step that has ended, at whose end readers see the synapses.</summary>
    internal Clock Now { get; set; }

    /// <summary>Advances every synapse to the end of a step.</summary>
    /// <param name="clock">The step.</param>
    internal abstract void Act(in Clock clock);
}
