using NeuroForge.Mechanisms;

namespace NeuroForge.Stimuli;

/// <summary>
/// Declares that a stimulus' parameters can leave it without effect, such as a start after the end of the run, an empty time window or a rate of 0, so that the
/// user gets a warning. Optional, for a class that is an <see cref="IStimulus"/>.
/// </summary>
public interface ICheckEffect
{
    /// <summary>
    /// Checks that the stimulus has an effect. Called after <see cref="IStimulus.Begin"/>, before the run. It depends on the parameters and the steps alone.
    /// </summary>
    /// <param name="steps">Number of steps of the stimulus that count, 1 or more: its output in later steps arrives too late for the run.</param>
    /// <exception cref="ParameterException">The stimulus gives nothing in these steps. The host warns at that parameter's place; the network can be
    /// run.</exception>
    void CheckEffect(long steps);
}
