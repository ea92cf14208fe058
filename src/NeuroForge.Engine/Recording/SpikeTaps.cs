using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Passes spikes to the recorders, and to the probes that count them.</summary>
/// <param name="channel">The channel to the recorders.</param>
internal sealed class SpikeTaps(RecorderChannel channel)
{
    private readonly List<SpikeTap> _taps = [];
    private readonly List<OpenRecording> _counters = [];

    /// <summary>Adds a recording, if it takes spikes.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="spikesAtOnce">Number of spikes that are collected before they are sent.</param>
    internal void Add(OpenRecording recording, int spikesAtOnce)
    {
        if (recording.Probe.TakesSpikes)
        {
            _counters.Add(recording);
        }

        if (recording.Probe.Kind == RecordingKind.Spikes)
        {
            _taps.Add(new SpikeTap(recording, spikesAtOnce));
        }
    }

    /// <summary>Removes a recording.</summary>
    internal void Remove(OpenRecording recording)
    {
        _counters.Remove(recording);
        _taps.RemoveAll(tap => tap.Recording == recording);
    }

    /// <summary>Takes the spikes of a slice.</summary>
    internal void Take(SliceSpikes spikes, in Slice slice)
    {
        foreach (var tap in _taps)
        {
            tap.Take(spikes, slice, channel);
        }

        for (var step = 0; step < slice.Steps && _counters.Count > 0; step++)
        {
            Count(spikes.At(step), slice.First + step);
        }
    }

    /// <summary>Sends the spikes collected so far.</summary>
    internal void Flush() => _taps.ForEach(tap => tap.Flush(channel));

    private void Count(in StepSpikes spikes, long step)
    {
        if (spikes.IsEmpty)
        {
            return;
        }

        foreach (var counter in _counters)
        {
            if (counter.Plan.Covers(step))
            {
                counter.Probe.Take(spikes);
            }
        }
    }
}
