using NeuroForge.Mechanisms;

namespace NeuroForge.Stimuli;

/// <summary>Declares a class as a stimulus.</summary>
/// <param name="id">The name that descriptions use, for instance <c>poisson</c>.</param>
public sealed class StimulusAttribute(string id) : MechanismAttribute(id, MechanismKind.Stimulus, typeof(IStimulus))
{
    /// <summary>
    /// What it gives: spikes, amounts of 1 and multiples that are weighted and act once, or a continuous signal, such as a current, an amount in every step.
    /// Left out, a stimulus with a parameter in an electrical unit gives a continuous signal in that unit; of any other it is not known, and the host warns.
    /// </summary>
    public SignalKinds Gives { get; set; }
}
