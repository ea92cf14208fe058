using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Recording.Frames;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>Passes the spikes of some populations to a recorder, many at a time.</summary>
internal sealed class SpikeTap
{
    /// <summary>Number of spikes that are worth a write to a file.</summary>
    internal const int Batch = 8192;

    private readonly IReadOnlyList<NeuronSelection> _neurons;
    private readonly int _batch;
    private readonly List<RecordedSpike> _spikes = [];

    /// <summary>Creates the tap for some populations.</summary>
    /// <param name="recording">The recording that gets them.</param>
    /// <param name="batch">Number of spikes that are collected before they are sent; 1 sends those of every slice.</param>
    internal SpikeTap(OpenRecording recording, int batch)
    {
        Recording = recording;
        _neurons = recording.Recorded.Neurons;
        _batch = batch;
    }

    /// <summary>The recording that gets the spikes.</summary>
    internal OpenRecording Recording { get; }

    /// <summary>Takes the spikes of a slice.</summary>
    internal void Take(SliceSpikes spikes, in Slice slice, RecorderChannel channel)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            var spiked = spikes.At(step);
            if (!spiked.IsEmpty && Recording.Plan.Covers(slice.First + step))
            {
                Take(spiked, (slice.First + step + 1) * slice.Step);
            }
        }

        if (_spikes.Count >= _batch)
        {
            Flush(channel);
        }
    }

    /// <summary>Sends the spikes collected so far.</summary>
    internal void Flush(RecorderChannel channel)
    {
        if (_spikes.Count > 0)
        {
            channel.Send(Recording, new SpikesFrame([.. _spikes]));
            _spikes.Clear();
        }
    }

    private void Take(in StepSpikes spikes, double time)
    {
        for (var group = 0; group < _neurons.Count; group++)
        {
            foreach (var neuron in spikes.Of(_neurons[group].Population.Number))
            {
                var number = _neurons[group].NumberOf(neuron);
                if (number >= 0)
                {
                    _spikes.Add(new(time, group, number));
                }
            }
        }
    }
}
