using NeuroForge.Mechanisms;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Gives 1 in every step to each neuron of a population that is not too large for it.</summary>
[Stimulus("limited_size", Gives = SignalKinds.Continuous)]
public sealed class LimitedSize : IStimulus, ICheckPopulation
{
    private int _begun;

    [Parameter("1", 10, Doc = "The most neurons.")] public int Most { get; set; }

    [Parameter(false, Doc = "Whether it fails when it is asked.")] public bool Fails { get; set; }

    public void CheckPopulation(int neurons)
    {
        if (Fails || _begun > 0)
        {
            throw new InvalidOperationException("cannot tell");
        }

        if (neurons > Most)
        {
            throw new ParameterException("most", $"{neurons} are too many; raise it");
        }
    }

    public void Begin(double step) => _begun++;

    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            slice.AddToAll(step, 1);
        }
    }
}
