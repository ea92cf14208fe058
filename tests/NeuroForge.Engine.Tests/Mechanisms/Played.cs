using NeuroForge.Mechanisms;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Plays what a test tells it to.</summary>
[Stimulus("played", Gives = SignalKinds.Any)]
public sealed class Played(Played.Score score) : IStimulus
{
    public delegate void Score(in StimulusSlice slice);

    public void Begin(double step)
    {
    }

    public void Play(in StimulusSlice slice) => score(slice);
}
