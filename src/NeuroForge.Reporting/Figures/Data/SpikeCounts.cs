using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The data about spikes for a report, collected in one pass.</summary>
internal sealed class SpikeCounts
{
    private readonly double[][] _ofBins;
    private readonly int[][] _ofNeurons;
    private readonly TimeBins _bins;

    /// <summary>Begins to count.</summary>
    internal SpikeCounts(IReadOnlyList<RecordedGroup> groups, TimeBins bins)
    {
        _bins = bins;
        _ofBins = [.. groups.Select(_ => new double[bins.Count])];
        _ofNeurons = [.. groups.Select(g => new int[g.Size])];
        Shown = new ShownSpikes(groups);
    }

    /// <summary>Number of spikes.</summary>
    internal long Total { get; private set; }

    /// <summary>The spikes that are drawn one by one.</summary>
    internal ShownSpikes Shown { get; }

    /// <summary>Number of spikes of a group in each bin of time.</summary>
    internal double[] OfBins(int group) => _ofBins[group];

    /// <summary>Number of spikes of each neuron of a group.</summary>
    internal int[] OfNeurons(int group) => _ofNeurons[group];

    /// <summary>Adds a spike; they come in order of time.</summary>
    internal void Add(NeuronSpike spike)
    {
        Total++;
        _ofBins[spike.Group][_bins.Of(spike.Time, past: true)]++;
        _ofNeurons[spike.Group][spike.Neuron]++;
        Shown.Add(spike);
    }
}
