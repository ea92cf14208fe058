using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Frames;

/// <summary>Spikes.</summary>
internal sealed class SpikesFrame(RecordedSpike[] spikes) : Frame(spikes[^1].Time)
{
    /// <inheritdoc/>
    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    internal override void Give(IRecorder recorder) => recorder.Spikes(new SpikeFrame(spikes));
}
