namespace NeuroForge.Mechanisms;

/// <summary>
/// Kinds of signal: those that stimuli and synapse rules send, and those that receptors take. A receptor is given only what it takes, since the two kinds act
/// differently: a spike acts once, in the step in which it arrives, for any length of the step; a continuous signal acts in every step, in proportion to the
/// length of the step.
/// </summary>
[Flags]
public enum SignalKinds
{
    /// <summary>Not declared.</summary>
    None = 0,

    /// <summary>Spikes: each adds its weight once. The effect is independent of the step only if the model does not multiply the input by the step.</summary>
    Spikes = 1,

    /// <summary>
    /// A continuous signal, such as a current or a rate, that is given in every step. The effect is independent of the step only if the model acts on it in
    /// proportion to the step.
    /// </summary>
    Continuous = 2,

    /// <summary>Both kinds. For a receptor: the model treats both alike, such as a counter of inputs.</summary>
    Any = Spikes | Continuous,
}
