using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// Computes what the synapses of each target have in common. A class, since a call through an interface looks for its method wherever several rules meet.
/// </summary>
internal abstract class TargetAction
{
    /// <summary>Computes it for a step.</summary>
    internal abstract void Compute(in Clock clock);
}
