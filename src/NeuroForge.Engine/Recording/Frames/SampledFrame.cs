using System.Buffers;
using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Frames;

/// <summary>A sample on its way. Its memory is lent, and goes back once the recorder has seen it.</summary>
internal sealed class SampledFrame : Frame
{
    private readonly double[] _lent;
    private readonly int _count;

    /// <summary>Borrows memory for a sample.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <param name="count">How many numbers it has; the caller sets all of them.</param>
    internal SampledFrame(double time, int count)
        : base(time)
    {
        _lent = ArrayPool<double>.Shared.Rent(count);
        _count = count;
    }

    /// <summary>The numbers.</summary>
    internal Span<double> Values => _lent.AsSpan(0, _count);

    /// <inheritdoc/>
    internal override void Give(IRecorder recorder)
    {
        Give(recorder, new SampleFrame(Time, Values));
        ArrayPool<double>.Shared.Return(_lent);
    }

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Give(IRecorder recorder, in SampleFrame frame) => recorder.Sample(frame);
}
