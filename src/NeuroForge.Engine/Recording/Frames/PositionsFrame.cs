using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Layouts;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Frames;

/// <summary>The places of a population's neurons on their way. They never change, so no time is theirs.</summary>
internal sealed class PositionsFrame(int group, Position[] positions) : Frame(double.NaN)
{
    /// <inheritdoc/>
    internal override void Give(IRecorder recorder) => Give((IPositionRecorder)recorder, new PositionFrame(group, positions));

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Give(IPositionRecorder recorder, in PositionFrame frame) => recorder.Positions(frame);
}
