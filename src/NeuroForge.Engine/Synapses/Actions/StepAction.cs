using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Lets every synapse act in a step. A class for the reason of <see cref="TargetAction"/>.</summary>
internal abstract class StepAction
{
    /// <summary>Lets every synapse act.</summary>
    /// <param name="clock">The step.</param>
    internal abstract void Act(in Clock clock);
}
