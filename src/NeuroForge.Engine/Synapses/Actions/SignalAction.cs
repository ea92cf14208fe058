using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Passes continuous signals on. A class for the reason of <see cref="TargetAction"/>.</summary>
internal abstract class SignalAction
{
    /// <summary>Adds weight times signal to the inputs of every target.</summary>
    /// <param name="clock">The step whose signals are passed on.</param>
    /// <param name="arrival">The step in which they arrive.</param>
    internal abstract void PassOn(in Clock clock, long arrival);
}
