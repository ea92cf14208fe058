using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The data about a projection's weights for a report, collected in one pass: the first sample, the last, and the change over time.</summary>
internal sealed class WeightSamples
{
    private Wiring? _open;

    /// <summary>The first sample; null if there is none.</summary>
    internal Wiring? First { get; private set; }

    /// <summary>The last sample; null if there is none.</summary>
    internal Wiring? Last { get; private set; }

    /// <summary>True if there are different weights in the first or the last sample.</summary>
    internal bool Differ => First!.Synapses.Concat(Last!.Synapses).Select(s => s.Weight).Distinct().Skip(1).Any();

    /// <summary>The weights over time.</summary>
    internal QuantileSeries Moved { get; } = new();

    /// <summary>Reads the samples of every projection of a recording.</summary>
    internal static WeightSamples[] Read(ReportedRun run, RunRecording recording)
    {
        WeightSamples[] samples = [.. recording.Groups.Select(_ => new WeightSamples())];
        foreach (var synapse in run.Folder.ReadSynapses(recording))
        {
            samples[synapse.Group].Add(synapse);
        }

        foreach (var sample in samples)
        {
            sample.Finish();
        }

        return samples;
    }

    private void Add(in SynapseSample synapse)
    {
        if (_open?.Time != synapse.Time)
        {
            Finish();
            _open = new Wiring(synapse.Time);
        }

        _open!.Synapses.Add((synapse.Source, synapse.Target, synapse.Weight));
    }

    private void Finish()
    {
        if (_open is not null)
        {
            First ??= _open;
            Last = _open;
            Moved.Add(_open.Time, _open.Synapses.Select(s => s.Weight).ToArray());
        }
    }
}
