using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Analysis.Sonata;

/// <summary>Reads what the recorder <c>sonata</c> has written: spikes, reports of neurons and positions.</summary>
/// <param name="path">The file.</param>
/// <param name="recording">The recording.</param>
/// <param name="step">The length of a step in ms, of which every time is a multiple.</param>
internal sealed class SonataRecording(string path, RunRecording recording, double step) : RecordingReader
{
    /// <inheritdoc/>
    internal override IEnumerable<NeuronSpike> Spikes()
    {
        using var file = new SonataFile(path);
        var times = Columns(file, "/spikes/{0}/timestamps", _ => 1);
        var neurons = Columns(file, "/spikes/{0}/node_ids", _ => 1);
        for (var group = 0; group < times.Length; group++)
        {
            if (neurons[group].Count != times[group].Count)
            {
                throw file.Wrong($"population {recording.Groups[group].Name} has {neurons[group].Count} node ids for {times[group].Count} spikes");
            }
        }

        while (Earliest(times) is { } group)
        {
            yield return new(TimeOf(times[group].Row()[0]), group, neurons[group].Neuron(recording.Groups[group].Size));
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronSample> Neurons()
    {
        using var file = new SonataFile(path);
        var grid = file.Open($"/report/{recording.Groups[0].Name}/mapping/time");
        var (start, _, interval) = (grid.Row()[0], grid.Row()[0], grid.Row()[0]);
        var data = Columns(file, "/report/{0}/data", g => g.Size);
        if (data.FirstOrDefault(d => d.Count != data[0].Count) is { } other)
        {
            throw file.Wrong($"one population has {data[0].Count} samples, another {other.Count}");
        }

        for (var sample = 0L; sample < data[0].Count; sample++)
        {
            yield return new(TimeOf(start + (sample * interval)), [.. data.SelectMany(d => d.Row().ToArray())]);
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<NeuronPosition> Positions()
    {
        using var file = new SonataFile(path);
        var (x, y, z) = (Columns(file, "/nodes/{0}/0/x", _ => 1), Columns(file, "/nodes/{0}/0/y", _ => 1), Columns(file, "/nodes/{0}/0/z", _ => 1));
        for (var group = 0; group < recording.Groups.Count; group++)
        {
            for (var neuron = 0; neuron < recording.Groups[group].Size; neuron++)
            {
                yield return new(group, neuron, x[group].Row()[0], y[group].Row()[0], z[group].Row()[0]);
            }
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<SeriesSample> Series() => throw Impossible();

    /// <inheritdoc/>
    internal override IEnumerable<SynapseSample> Synapses() => throw Impossible();

    /// <inheritdoc/>
    internal override IEnumerable<SynapseEvent> Rewiring() => throw Impossible();

    /// <summary>The column with the earliest time that was not taken yet, the first of several; null where all were taken.</summary>
    private static int? Earliest(SonataColumn[] times)
    {
        int? earliest = null;
        for (var group = 0; group < times.Length; group++)
        {
            if (!times[group].IsOver && (earliest is not { } first || times[group].Peek() < times[first].Peek()))
            {
                earliest = group;
            }
        }

        return earliest;
    }

    private SonataColumn[] Columns(SonataFile file, string name, Func<RecordedGroup, int> width) =>
        [.. recording.Groups.Select(g => file.Open(name.Replace("{0}", g.Name, StringComparison.Ordinal), width(g)))];

    /// <summary>The simulation's own time, from which that of a grid may differ by rounding, as every format of the run gives it.</summary>
    private double TimeOf(double time) => DecimalTime.Of(Math.Round(time / step) * step);

    private UnreadableRunException Impossible() => new(path, $"recording {recording.Name} has a kind of data that SONATA files cannot contain");
}
