namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A stimulus of spikes.</summary>
[Stimulus("poisson")]
public sealed class Poisson : IStimulus
{
    [Parameter("Hz", Min = 0, Doc = "Mean rate.")]
    public double Rate { get; set; }

    public void Begin(double step)
    {
    }

    public void Play(in StimulusSlice slice)
    {
    }
}

/// <summary>A stimulus of currents.</summary>
[Stimulus("step_current")]
public sealed class StepCurrent : IStimulus
{
    [Parameter("ms", Min = 0)]
    public double[] Times { get; set; } = [];

    [Parameter("pA")]
    public double[] Amplitudes { get; set; } = [];

    public void Begin(double step)
    {
    }

    public void Play(in StimulusSlice slice)
    {
    }
}
