using System.Buffers;
using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Frames;

/// <summary>A sample. Its memory comes from a pool, and is returned after the recorder has read it.</summary>
internal sealed class SampledFrame : Frame
{
    private readonly double[] _lent;
    private readonly int _count;

    /// <summary>Takes memory for a sample from the pool.</summary>
    /// <param name="time">The simulated time in ms.</param>
    /// <param name="count">Number of values; the caller sets all of them.</param>
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
