namespace NeuroForge.Engine;

/// <summary>Passes continuous signals on.</summary>
internal interface ISignalLoop
{
    /// <summary>Adds weight times signal to the inputs of every target.</summary>
    /// <param name="clock">The step whose signals are passed on.</param>
    /// <param name="arrival">The step in which they arrive.</param>
    void PassOn(in Clock clock, long arrival);
}
