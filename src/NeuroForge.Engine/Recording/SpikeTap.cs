namespace NeuroForge.Engine;

/// <summary>Takes the spikes of some populations to a recorder, many at a time.</summary>
internal sealed class SpikeTap
{
    private const int Batch = 8192;

    private readonly Recording _recording;
    private readonly IReadOnlyList<Population> _populations;
    private readonly List<RecordedSpike> _spikes = [];

    internal SpikeTap(Recording recording, IReadOnlyList<Population> populations)
    {
        _recording = recording;
        _populations = populations;
    }

    /// <summary>Takes the spikes of a slice.</summary>
    internal void Take(SliceSpikes spikes, in Slice slice, RecorderChannel channel)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            var neurons = spikes.At(step);
            for (var group = 0; group < _populations.Count && neurons.Length > 0; group++)
            {
                Take(neurons, group, (slice.First + step + 1) * slice.Step);
            }
        }

        if (_spikes.Count >= Batch)
        {
            Flush(channel);
        }
    }

    /// <summary>Sends what has been taken so far.</summary>
    internal void Flush(RecorderChannel channel)
    {
        if (_spikes.Count > 0)
        {
            channel.Send(_recording, new SpikesFrame([.. _spikes]));
            _spikes.Clear();
        }
    }

    private void Take(ReadOnlySpan<int> neurons, int group, double time)
    {
        var population = _populations[group];
        foreach (var neuron in PopulationSpikes.Of(neurons, population))
        {
            _spikes.Add(new(time, group, neuron - population.FirstNeuron));
        }
    }
}
