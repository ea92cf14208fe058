using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Frames;

/// <summary>A projection's synapses.</summary>
internal sealed class SynapsesFrame(double time, int group, RecordedSynapse[] synapses) : Frame(time)
{
    /// <inheritdoc/>
    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    internal override void Give(IRecorder recorder) => recorder.Synapses(new SynapseFrame(Time, group, synapses));
}
