namespace NeuroForge.Engine;

/// <summary>Lets every synapse act in a step. A class for the reason of <see cref="TargetLoop"/>.</summary>
internal abstract class StepLoop
{
    /// <summary>Lets every synapse act.</summary>
    /// <param name="clock">The step.</param>
    internal abstract void Act(in Clock clock);
}
