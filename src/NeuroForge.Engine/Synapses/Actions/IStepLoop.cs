namespace NeuroForge.Engine;

/// <summary>Lets every synapse act in a step.</summary>
internal interface IStepLoop
{
    /// <summary>Lets every synapse act.</summary>
    /// <param name="clock">The step.</param>
    void Act(in Clock clock);
}
