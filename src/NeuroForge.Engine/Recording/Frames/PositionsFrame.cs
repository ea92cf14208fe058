using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Layouts;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Frames;

/// <summary>The positions of a population's neurons. They never change, so the frame has no time.</summary>
internal sealed class PositionsFrame(int group, Position[] positions) : Frame(double.NaN)
{
    /// <inheritdoc/>
    internal override void Give(IRecorder recorder) => Give((IPositionRecorder)recorder, new PositionFrame(group, positions));

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Give(IPositionRecorder recorder, in PositionFrame frame) => recorder.Positions(frame);
}
