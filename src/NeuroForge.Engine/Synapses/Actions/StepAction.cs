using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Runs the rule of every synapse in a step. A class for the same reason as <see cref="TargetAction"/>.</summary>
internal abstract class StepAction
{
    /// <summary>Runs the rule of every synapse.</summary>
    /// <param name="clock">The step.</param>
    internal abstract void Act(in Clock clock);
}
