using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The spikes of a raster: of some neurons of every population, at equal distances, and only the last spikes.</summary>
internal sealed class ShownSpikes
{
    private const int MostNeurons = 100;
    private const int MostSpikes = 4000;
    private const int LeastOfGroup = 10;

    private readonly Dictionary<int, int>[] _rows;
    private readonly Queue<NeuronSpike> _spikes = [];

    /// <summary>Chooses neurons.</summary>
    internal ShownSpikes(IReadOnlyList<RecordedGroup> groups)
    {
        var all = groups.Sum(g => (long)g.Size);
        _rows = [.. groups.Select(g => Choose(g.Size, (int)Math.Max(LeastOfGroup, Math.Min(MostNeurons, all) * g.Size / Math.Max(1, all))))];
    }

    /// <summary>The time in ms from which on all spikes of these neurons are included.</summary>
    internal double Begin { get; private set; }

    /// <summary>Adds a spike; they come in order of time.</summary>
    internal void Add(NeuronSpike spike)
    {
        if (!_rows[spike.Group].ContainsKey(spike.Neuron))
        {
            return;
        }

        _spikes.Enqueue(spike);
        if (_spikes.Count > MostSpikes)
        {
            Begin = _spikes.Dequeue().Time;
        }
    }

    /// <summary>A group's neurons, each with its spikes.</summary>
    internal IReadOnlyList<RasterRow> Rows(int group, TimeAxis time)
    {
        var spikes = _spikes.Where(s => s.Group == group).ToLookup(s => s.Neuron, s => time.Of(s.Time));
        return [.. _rows[group].Keys.Select(neuron => new RasterRow(neuron, [.. spikes[neuron]]))];
    }

    private static Dictionary<int, int> Choose(int size, int count) =>
        HoverBands.Evenly(size, count).Index().ToDictionary(n => n.Item, n => n.Index);
}
