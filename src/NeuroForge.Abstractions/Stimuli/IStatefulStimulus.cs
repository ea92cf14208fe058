namespace NeuroForge.Stimuli;

/// <summary>
/// Declares that a stimulus keeps numbers of each neuron from step to step, such as a noise that is correlated in time. The host keeps them, and they are part
/// of a snapshot. Optional, for a class that is an <see cref="IStimulus"/>.
/// </summary>
public interface IStatefulStimulus
{
    /// <summary>
    /// Number of states of each neuron, 1 or more, the same for all parameters. All are 0 when the stimulus begins; <see cref="StimulusSlice.State"/> reads and
    /// writes them.
    /// </summary>
    int States { get; }
}
