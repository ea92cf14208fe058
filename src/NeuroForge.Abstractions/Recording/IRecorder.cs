using NeuroForge.Mechanisms;

namespace NeuroForge.Recording;

/// <summary>
/// A recorder: sees samples, spikes and rewiring in the order of time and writes them somewhere.
/// It runs beside the simulation on one thread of its own; slow writing makes the simulation wait, never lose anything.
/// </summary>
/// <remarks>
/// What a frame holds is valid only during the call. A recorder that implements <see cref="IDisposable"/> is disposed of once all results of the run
/// have been written: then it may remove what only a resumed run would need.
/// </remarks>
public interface IRecorder
{
    /// <summary>Called once, before anything is recorded.</summary>
    /// <param name="recording">What will come and where to put it.</param>
    /// <exception cref="ParameterException">It cannot take this (<c>record</c>), or cannot be used here at all (<c>model</c>): the description asks for
    /// what there is not.</exception>
    void Begin(RecordingInfo recording);

    /// <summary>A sample of a series or of every neuron.</summary>
    void Sample(in SampleFrame frame)
    {
    }

    /// <summary>The synapses of a projection at one moment.</summary>
    void Synapses(in SynapseFrame frame)
    {
    }

    /// <summary>Spikes, ordered by time.</summary>
    void Spikes(in SpikeFrame frame)
    {
    }

    /// <summary>Synapses born and died at one moment.</summary>
    void Rewired(in RewiringFrame frame)
    {
    }

    /// <summary>Called once, after the last frame, however the run ended: bring everything to where it belongs.</summary>
    /// <param name="outcome">How the run ended.</param>
    void End(RunOutcome outcome);
}
