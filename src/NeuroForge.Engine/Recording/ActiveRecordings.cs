using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Rewiring;

namespace NeuroForge.Engine.Recording;

/// <summary>The open recordings, including those of the application: passes them samples when they are due, and events when they happen.</summary>
internal sealed class ActiveRecordings
{
    private readonly List<OpenRecording> _recordings = [];
    private readonly RecorderChannel _channel;
    private readonly SpikeTaps _spikes;
    private readonly RewiringTaps _rewiring;

    /// <summary>Creates an empty set.</summary>
    /// <param name="channel">The channel to the recorders.</param>
    /// <param name="stepLength">The length of a step in ms.</param>
    internal ActiveRecordings(RecorderChannel channel, double stepLength)
    {
        _channel = channel;
        _spikes = new SpikeTaps(channel);
        _rewiring = new RewiringTaps(channel, stepLength);
    }

    /// <summary>All recordings.</summary>
    internal IReadOnlyList<OpenRecording> All => _recordings;

    /// <summary>Adds a recording, which gets its data from now on.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="spikesAtOnce">Number of spikes that are collected before they are sent.</param>
    internal void Add(OpenRecording recording, int spikesAtOnce)
    {
        _recordings.Add(recording);
        _spikes.Add(recording, spikesAtOnce);
        _rewiring.Add(recording);
    }

    /// <summary>Removes a recording, which gets no more data.</summary>
    internal void Remove(OpenRecording recording)
    {
        _recordings.Remove(recording);
        _spikes.Remove(recording);
        _rewiring.Remove(recording);
    }

    /// <summary>The first step after the given one at whose beginning a sample is due.</summary>
    internal long NextAfter(long step)
    {
        var next = long.MaxValue;
        foreach (var recording in _recordings)
        {
            next = Math.Min(next, recording.NextAfter(step));
        }

        return next;
    }

    /// <summary>True if a sample that is due at the beginning of a step reads values that the delivery of spikes may change.</summary>
    internal bool ReadSynapsesAt(long step)
    {
        foreach (var recording in _recordings)
        {
            if (recording.Probe.ReadsSynapses && recording.IsDue(step))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the samples that are due at the beginning of a step.</summary>
    internal void Sample(long step)
    {
        foreach (var recording in _recordings)
        {
            if (recording.IsDue(step))
            {
                recording.Sample(step, _channel);
            }
        }
    }

    /// <summary>Takes the spikes of a slice.</summary>
    internal void Take(SliceSpikes spikes, in Slice slice) => _spikes.Take(spikes, slice);

    /// <summary>Passes on the changes of a projection by an update.</summary>
    internal void Take(ConnectivityEditor editor, long step)
    {
        foreach (var recording in _recordings)
        {
            if (recording.Plan.Covers(step))
            {
                recording.Probe.Take(editor);
            }
        }

        _rewiring.Take(editor, step);
    }

    /// <summary>Passes on the initial synapses.</summary>
    internal void TakeInitialBirths(IEnumerable<ConnectivityEditor> editors, long step) => _rewiring.TakeInitialBirths(editors, step);

    /// <summary>Sends the spikes collected so far.</summary>
    internal void Flush() => _spikes.Flush();
}
