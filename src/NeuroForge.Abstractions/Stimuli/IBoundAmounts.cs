namespace NeuroForge.Stimuli;

/// <summary>
/// Tells the greatest amount that a stimulus gives to a neuron in a step, so that what the neuron cannot follow is warned of. Optional, for a class that is an
/// <see cref="IStimulus"/>; others are taken to give single spikes.
/// </summary>
public interface IBoundAmounts
{
    /// <summary>
    /// The amount in a step that is furthest from 0, with its sign and without the stimulus' weight: 1 for a spike. Asked after
    /// <see cref="IStimulus.Begin"/>.
    /// </summary>
    double GreatestAmount { get; }
}
