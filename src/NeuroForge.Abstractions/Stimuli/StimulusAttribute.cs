using NeuroForge.Mechanisms;

namespace NeuroForge.Stimuli;

/// <summary>Declares a class as a stimulus.</summary>
/// <param name="id">The name that descriptions use, for instance <c>poisson</c>.</param>
public sealed class StimulusAttribute(string id) : MechanismAttribute(id, MechanismKind.Stimulus, typeof(IStimulus));
