namespace NeuroForge.Mechanisms;

/// <summary>
/// Kinds of signal: what stimuli and synapse rules give, and what receptors take. A receptor is only ever given what it takes, since the two kinds act
/// in different ways: a spike acts once, in the step in which it arrives, however long the step is; a continuous signal acts in every step, for as long as
/// the step is.
/// </summary>
[Flags]
public enum SignalKinds
{
    /// <summary>Not declared.</summary>
    None = 0,

    /// <summary>Spikes: each adds its weight once. Half the step gives the same effect only if the model does not multiply the input by the step.</summary>
    Spikes = 1,

    /// <summary>
    /// A continuous signal, such as a current or a rate: given in every step. Half the step gives the same effect only if the model acts on it in
    /// proportion to the step.
    /// </summary>
    Continuous = 2,

    /// <summary>Both kinds. For a receptor: the model does the same with either, such as a counter of what arrives.</summary>
    Any = Spikes | Continuous,
}
