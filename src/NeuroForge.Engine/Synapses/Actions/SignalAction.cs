using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Transmits continuous signals. A class for the same reason as <see cref="TargetAction"/>.</summary>
internal abstract class SignalAction
{
    /// <summary>Adds weight times signal to the inputs of every target.</summary>
    /// <param name="clock">The step of the signals.</param>
    /// <param name="arrival">The step in which they arrive.</param>
    internal abstract void PassOn(in Clock clock, long arrival);
}
