using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>Sends spikes.</summary>
internal sealed class SpikeStreamRecorder(SimulationStream<Spike> stream) : StreamRecorder<Spike>(stream)
{
    /// <inheritdoc/>
    public override void Spikes(in SpikeFrame frame)
    {
        foreach (var spike in frame.Spikes)
        {
            Send(new(spike.Time, Groups[spike.Group].Name, spike.Neuron));
        }
    }
}
