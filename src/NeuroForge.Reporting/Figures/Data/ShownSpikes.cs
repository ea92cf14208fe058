using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The spikes of rasters: of some neurons of every population, evenly chosen; those around given moments, and those up to the end.</summary>
internal sealed class ShownSpikes
{
    private const int MostNeurons = 100;
    private const int MostSpikes = 4000;
    private const int LeastOfGroup = 10;

    private readonly Dictionary<int, int>[] _rows;
    private readonly SpikeWindow[] _around;
    private readonly SpikeWindow _last = new(double.PositiveInfinity, MostSpikes);

    /// <summary>Chooses neurons.</summary>
    /// <param name="groups">The populations.</param>
    /// <param name="moments">The moments in ms around which spikes are shown.</param>
    internal ShownSpikes(IReadOnlyList<RecordedGroup> groups, IEnumerable<double> moments)
    {
        var all = groups.Sum(g => (long)g.Size);
        _rows = [.. groups.Select(g => Choose(g.Size, (int)Math.Max(LeastOfGroup, Math.Min(MostNeurons, all) * g.Size / Math.Max(1, all))))];
        _around = [.. moments.Select(m => new SpikeWindow(m, MostSpikes / 2))];
    }

    /// <summary>Number of shown neurons.</summary>
    internal int Neurons => _rows.Sum(r => r.Count);

    /// <summary>Adds a spike; they come in order of time.</summary>
    internal void Add(NeuronSpike spike)
    {
        if (!_rows[spike.Group].ContainsKey(spike.Neuron))
        {
            return;
        }

        _last.Add(spike);
        foreach (var window in _around)
        {
            window.Add(spike);
        }
    }

    /// <summary>The windows to draw, in order of time: the last one up to the end, those before it unless another shows all of theirs.</summary>
    /// <param name="end">The end of the run in ms.</param>
    internal IReadOnlyList<SpikeWindow> Windows(double end)
    {
        var kept = new List<SpikeWindow> { _last };
        foreach (var window in _around)
        {
            var (begin, last) = window.Stretch(end);
            if (!kept.Exists(k => k.Stretch(end) is var shown && shown.Begin <= begin && shown.End >= last))
            {
                kept.Insert(kept.Count - 1, window);
            }
        }

        return kept;
    }

    /// <summary>A group's neurons, each with its spikes of a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="group">The number of the group.</param>
    /// <param name="time">The unit of time.</param>
    /// <param name="end">The end of the run in ms.</param>
    internal IReadOnlyList<RasterRow> Rows(SpikeWindow window, int group, TimeAxis time, double end)
    {
        var spikes = window.Spikes(end).Where(s => s.Group == group).ToLookup(s => s.Neuron, s => time.Of(s.Time));
        return [.. _rows[group].Keys.Select(neuron => new RasterRow(neuron, [.. spikes[neuron]]))];
    }

    private static Dictionary<int, int> Choose(int size, int count) =>
        HoverBands.Evenly(size, count).Index().ToDictionary(n => n.Item, n => n.Index);
}
