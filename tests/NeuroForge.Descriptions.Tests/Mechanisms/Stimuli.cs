using NeuroForge.Mechanisms;
using NeuroForge.Stimuli;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A stimulus of spikes.</summary>
[Stimulus("poisson", Gives = SignalKinds.Spikes)]
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

/// <summary>A stimulus of spikes with an amount for each neuron.</summary>
[Stimulus("listed_spikes", Gives = SignalKinds.Spikes)]
public sealed class ListedSpikes : IStimulus, ICheckPopulation
{
    [Parameter("1")]
    public double[] Counts { get; set; } = [];

    public void CheckPopulation(int neurons)
    {
        if (Counts.Length != neurons)
        {
            throw new ParameterException(
                "counts", $"the list has a length of {Counts.Length}, but the number of neurons is {neurons}; give one for each neuron");
        }
    }

    public void Begin(double step)
    {
    }

    public void Play(in StimulusSlice slice)
    {
    }
}

/// <summary>A stimulus of currents.</summary>
[Stimulus("step_current", Gives = SignalKinds.Continuous)]
public sealed class StepCurrent : IStimulus
{
    [Parameter("ms", Min = 0)]
    public double[] Times { get; set; } = [];

    [Parameter("pA")]
    public double[] Amplitudes { get; set; } = [];

    public void Begin(double step)
    {
        if (Amplitudes.Length != Times.Length)
        {
            throw new ParameterException("amplitudes", $"{Amplitudes.Length} amplitudes for {Times.Length} times; give one for each");
        }
    }

    public void Play(in StimulusSlice slice)
    {
    }
}

/// <summary>A stimulus whose author does not say what it gives, with nothing to give where its rate is 0.</summary>
[Stimulus("undeclared_signal")]
public sealed class UndeclaredSignal : IStimulus, ICheckEffect
{
    [Parameter("Hz", Min = 0)]
    public double Rate { get; set; }

    public void Begin(double step)
    {
    }

    public void CheckEffect(long steps)
    {
        if (Rate == 0)
        {
            throw new ParameterException("rate", $"in {steps} steps there is nothing");
        }
    }

    public void Play(in StimulusSlice slice)
    {
    }
}
