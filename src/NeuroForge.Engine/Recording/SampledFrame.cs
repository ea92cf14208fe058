namespace NeuroForge.Engine;

/// <summary>A sample on its way.</summary>
internal sealed class SampledFrame(double time, double[] values) : Frame(time)
{
    /// <inheritdoc/>
    internal override void Give(IRecorder recorder) => recorder.Sample(new SampleFrame(Time, values));
}
