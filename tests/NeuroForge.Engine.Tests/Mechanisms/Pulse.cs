using NeuroForge.Mechanisms;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A single pulse to every neuron.</summary>
[Stimulus("pulse", Gives = SignalKinds.Spikes)]
public sealed class Pulse : IStimulus
{
    [Parameter("1", 0, Doc = "The step in which it is emitted.")] public double At { get; set; }

    public void Begin(double step)
    {
    }

    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            for (var neuron = 0; neuron < slice.Neurons && slice.FirstStep + step == (long)At; neuron++)
            {
                slice.Add(neuron, step, 1.0);
            }
        }
    }
}
