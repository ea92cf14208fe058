using NeuroForge.Mechanisms;

namespace NeuroForge.Stimuli;

/// <summary>Declares a class as a stimulus.</summary>
/// <param name="id">The name that descriptions use, for instance <c>poisson</c>.</param>
public sealed class StimulusAttribute(string id) : MechanismAttribute(id, MechanismKind.Stimulus, typeof(IStimulus))
{
    /// <summary>
    /// The kind of signal that it gives: spikes, which are weighted and act once, or a continuous signal, such as a current, with an amount in every step. If
    /// it is not given, a stimulus with a parameter in an electrical unit gives a continuous signal in that unit; for all others the kind is unknown, and the
    /// host warns.
    /// </summary>
    public SignalKinds Gives { get; set; }
}
