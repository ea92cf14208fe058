using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>Sends the synapses of projections.</summary>
internal sealed class SynapseStreamRecorder(SimulationStream<ProjectionSample> stream) : StreamRecorder<ProjectionSample>(stream)
{
    /// <inheritdoc/>
    public override void Begin(RecordingInfo recording)
    {
        if (recording.Kind is not RecordingKind.Synapses)
        {
            throw new ParameterException("record", $"{recording.Quantity} is not a number for each synapse: use the stream for its kind");
        }

        base.Begin(recording);
    }

    /// <inheritdoc/>
    public override void Synapses(in SynapseFrame frame) => Send(new(frame.Time, Groups[frame.Group].Name, frame.Synapses.ToArray()));
}
