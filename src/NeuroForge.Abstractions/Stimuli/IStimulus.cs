using NeuroForge.Mechanisms;

namespace NeuroForge.Stimuli;

/// <summary>
/// A stimulus: spikes or currents from outside, given to a receptor of every neuron of its target populations.
/// </summary>
public interface IStimulus
{
    /// <summary>Computes everything that depends on the step. Called once before the run.</summary>
    /// <param name="step">The simulation's step in ms.</param>
    /// <exception cref="ParameterException">The parameters do not fit the step.</exception>
    void Begin(double step);

    /// <summary>
    /// Gives the stimulus' output within a slice of time to a range of neurons. Several threads call it at once for different ranges: it must not change the
    /// stimulus, and it depends on its parameters, the time and the slice's random blocks alone.
    /// </summary>
    /// <param name="slice">The neurons and the time.</param>
    void Play(in StimulusSlice slice);
}
