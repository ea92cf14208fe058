namespace NeuroForge.Engine;

/// <summary>Passes continuous signals on. A class for the reason of <see cref="TargetLoop"/>.</summary>
internal abstract class SignalLoop
{
    /// <summary>Adds weight times signal to the inputs of every target.</summary>
    /// <param name="clock">The step whose signals are passed on.</param>
    /// <param name="arrival">The step in which they arrive.</param>
    internal abstract void PassOn(in Clock clock, long arrival);
}
