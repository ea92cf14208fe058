using NeuroForge.Mechanisms;

namespace NeuroForge.Stimuli;

/// <summary>
/// A stimulus whose parameters can leave it without effect, such as a start behind the end of the run, an empty window of time or a rate of 0, so that the
/// user is warned. Optional, for a class that is an <see cref="IStimulus"/>.
/// </summary>
public interface ICheckEffect
{
    /// <summary>Called after <see cref="IStimulus.Begin"/>, before the run. It depends on nothing but the parameters and the steps.</summary>
    /// <param name="steps">How many steps of the stimulus count, 1 or more: what it gives in later ones arrives too late for the run.</param>
    /// <exception cref="ParameterException">The stimulus gives nothing in these steps. The host warns at that parameter's place; the network can be
    /// run.</exception>
    void CheckEffect(long steps);
}
