using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Gives three at once, and says so.</summary>
[Stimulus("bounded_amounts")]
public sealed class BoundedAmounts : IStimulus, IBoundAmounts
{
    public double GreatestAmount => 3;

    public void Begin(double step)
    {
    }

    public void Play(in StimulusSlice slice) => slice.AddToAll(0, 3);
}
