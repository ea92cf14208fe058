using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Frames;

/// <summary>Births and deaths of synapses.</summary>
internal sealed class RewiredFrame(double time, int group, RewiringEvent[] events) : Frame(time)
{
    /// <inheritdoc/>
    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    internal override void Give(IRecorder recorder) => recorder.Rewired(new RewiringFrame(Time, group, events));
}
