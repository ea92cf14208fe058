using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>Sends births and deaths of synapses.</summary>
internal sealed class RewiringStreamRecorder(SimulationStream<SynapseChange> stream) : StreamRecorder<SynapseChange>(stream)
{
    /// <inheritdoc/>
    public override void Rewired(in RewiringFrame frame)
    {
        foreach (var change in frame.Events)
        {
            Send(new(frame.Time, Groups[frame.Group].Name, change));
        }
    }
}
