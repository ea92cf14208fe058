using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>Sends recorded data to a stream.</summary>
/// <param name="stream">The stream.</param>
internal abstract class StreamRecorder<T>(SimulationStream<T> stream) : IRecorder
{
    /// <summary>The populations or projections recorded.</summary>
    private protected IReadOnlyList<RecordingGroup> Groups { get; private set; } = [];

    /// <inheritdoc/>
    public virtual void Begin(RecordingInfo recording) => Groups = recording.Groups;

    /// <inheritdoc/>
    public virtual void Sample(in SampleFrame frame)
    {
    }

    /// <inheritdoc/>
    public virtual void Synapses(in SynapseFrame frame)
    {
    }

    /// <inheritdoc/>
    public virtual void Spikes(in SpikeFrame frame)
    {
    }

    /// <inheritdoc/>
    public virtual void Rewired(in RewiringFrame frame)
    {
    }

    /// <inheritdoc/>
    public void End(RunOutcome outcome) => stream.Complete();

    /// <summary>Sends an item.</summary>
    private protected void Send(T item) => stream.Send(item);
}
