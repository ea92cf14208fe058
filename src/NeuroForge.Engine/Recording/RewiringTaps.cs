using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Passes births and deaths of synapses to the recorders.</summary>
/// <param name="channel">The channel to the recorders.</param>
/// <param name="stepLength">The length of a step in ms.</param>
internal sealed class RewiringTaps(RecorderChannel channel, double stepLength)
{
    private readonly Dictionary<Projection, List<(OpenRecording Recording, int Group)>> _recordings = [];

    /// <summary>Adds a recording, if it takes events of synapses.</summary>
    /// <param name="recording">The recording.</param>
    internal void Add(OpenRecording recording)
    {
        if (recording.Probe.Kind != RecordingKind.Rewiring)
        {
            return;
        }

        foreach (var (group, projection) in recording.Recorded.Projections.Index())
        {
            _recordings.TryAdd(projection, []);
            _recordings[projection].Add((recording, group));
        }
    }

    /// <summary>Removes a recording.</summary>
    internal void Remove(OpenRecording recording)
    {
        foreach (var recordings in _recordings.Values)
        {
            recordings.RemoveAll(r => r.Recording == recording);
        }
    }

    /// <summary>Passes on the changes of a projection by an update.</summary>
    internal void Take(ConnectivityEditor editor, long step)
    {
        if (editor.Events.Count > 0 && _recordings.ContainsKey(editor.Projection))
        {
            Send(editor.Projection, step, [.. editor.Events]);
        }
    }

    /// <summary>Passes on the initial synapses as births, so that births and deaths alone give the connectome at any time.</summary>
    internal void TakeInitialBirths(IEnumerable<ConnectivityEditor> editors, long step)
    {
        foreach (var editor in editors.Where(e => _recordings.ContainsKey(e.Projection)))
        {
            foreach (var births in editor.InitialBirths(step))
            {
                Send(editor.Projection, step, births);
            }
        }
    }

    private void Send(Projection projection, long step, RewiringEvent[] events)
    {
        foreach (var (recording, group) in _recordings[projection])
        {
            channel.Send(recording, new RewiredFrame(step * stepLength, group, events));
        }
    }
}
