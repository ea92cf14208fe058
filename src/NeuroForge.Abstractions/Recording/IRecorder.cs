using NeuroForge.Mechanisms;

namespace NeuroForge.Recording;

/// <summary>
/// A recorder: takes samples, spikes and rewiring in the order of time and writes them. It runs beside the simulation on a thread of its own; if it is slow,
/// the simulation waits and nothing is lost.
/// </summary>
/// <remarks>
/// The contents of a frame are valid only during the call. A recorder that implements <see cref="IDisposable"/> is disposed of after all results of the run
/// have been written; then it may remove files that only a resumed run would need.
/// </remarks>
public interface IRecorder
{
    /// <summary>Begins the recording. Called once, before the first frame.</summary>
    /// <param name="recording">The frames to expect, and the place for files.</param>
    /// <exception cref="ParameterException">The recorder cannot take these frames (<c>record</c>), or cannot work on this system (<c>model</c>).</exception>
    void Begin(RecordingInfo recording);

    /// <summary>Takes a sample of a series or of every neuron.</summary>
    void Sample(in SampleFrame frame)
    {
    }

    /// <summary>Takes the synapses of a projection at one moment.</summary>
    void Synapses(in SynapseFrame frame)
    {
    }

    /// <summary>Takes spikes, ordered by time.</summary>
    void Spikes(in SpikeFrame frame)
    {
    }

    /// <summary>Takes the synapses that were created and deleted at one moment.</summary>
    void Rewired(in RewiringFrame frame)
    {
    }

    /// <summary>Ends the recording: writes everything that is left. Called once, after the last frame, for any outcome of the run.</summary>
    /// <param name="outcome">The outcome of the run.</param>
    void End(RunOutcome outcome);
}
