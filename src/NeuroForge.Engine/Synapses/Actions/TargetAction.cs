using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// Computes the values that the synapses of a target share. A class, because a call through an interface is slower if there are several rules.
/// </summary>
internal abstract class TargetAction
{
    /// <summary>Computes the values for a step.</summary>
    internal abstract void Compute(in Clock clock);
}
