namespace NeuroForge.Stimuli;

/// <summary>
/// Declares the largest amount that a stimulus gives to a neuron in a step, so that the host can warn of inputs that are too strong for a neuron at this step.
/// Optional, for a class that is an <see cref="IStimulus"/>; without it the stimulus is taken to give single spikes.
/// </summary>
public interface IBoundAmounts
{
    /// <summary>
    /// The amount in a step with the largest absolute value, with its sign and without the stimulus' weight: 1 for a spike. Read after
    /// <see cref="IStimulus.Begin"/>.
    /// </summary>
    double GreatestAmount { get; }
}
