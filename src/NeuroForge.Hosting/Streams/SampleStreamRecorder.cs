using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>Sends samples.</summary>
internal sealed class SampleStreamRecorder(SimulationStream<Sample> stream) : StreamRecorder<Sample>(stream)
{
    /// <inheritdoc/>
    public override void Begin(RecordingInfo recording)
    {
        if (recording.Kind is not (RecordingKind.Series or RecordingKind.Neurons))
        {
            throw new ParameterException(
                "record", $"{recording.Quantity} is not a number for each neuron, population or projection: reduce it, or use the stream for its kind");
        }

        base.Begin(recording);
    }

    /// <inheritdoc/>
    public override void Sample(in SampleFrame frame) => Send(new(frame.Time, frame.Values.ToArray()));
}
