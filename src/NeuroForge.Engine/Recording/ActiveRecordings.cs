using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Rewiring;

namespace NeuroForge.Engine.Recording;

/// <summary>The recordings that get something, guests among them: samples when they are due, events when they happen.</summary>
internal sealed class ActiveRecordings
{
    private readonly List<OpenRecording> _recordings = [];
    private readonly RecorderChannel _channel;
    private readonly SpikeTaps _spikes;
    private readonly RewiringTaps _rewiring;

    /// <summary>Makes them, none as yet.</summary>
    /// <param name="channel">The way to the recorders.</param>
    /// <param name="stepLength">The length of a step in ms.</param>
    internal ActiveRecordings(RecorderChannel channel, double stepLength)
    {
        _channel = channel;
        _spikes = new SpikeTaps(channel);
        _rewiring = new RewiringTaps(channel, stepLength);
    }

    /// <summary>All of them.</summary>
    internal IReadOnlyList<OpenRecording> All => _recordings;

    /// <summary>Gives a recording what it wants from now on.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="spikesAtOnce">How many spikes are collected before they are sent.</param>
    internal void Add(OpenRecording recording, int spikesAtOnce)
    {
        _recordings.Add(recording);
        _spikes.Add(recording, spikesAtOnce);
        _rewiring.Add(recording);
    }

    /// <summary>Gives a recording nothing more.</summary>
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

    /// <summary>Whether a sample that is due at the beginning of a step reads what spikes may change as they are delivered.</summary>
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

    /// <summary>Takes what an update has done to a projection.</summary>
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

    /// <summary>Takes the synapses that the network begins with.</summary>
    internal void TakeInitialBirths(IEnumerable<ConnectivityEditor> editors, long step) => _rewiring.TakeInitialBirths(editors, step);

    /// <summary>Sends the spikes that have been taken so far.</summary>
    internal void Flush() => _spikes.Flush();
}
