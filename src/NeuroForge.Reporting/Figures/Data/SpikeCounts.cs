using NeuroForge.Analysis.Recordings;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>What a report needs to know of spikes, gathered in one pass.</summary>
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

    /// <summary>How many spikes there were.</summary>
    internal long Total { get; private set; }

    /// <summary>The few that are drawn one by one.</summary>
    internal ShownSpikes Shown { get; }

    /// <summary>How many spikes of a group fell into each stretch of time.</summary>
    internal double[] OfBins(int group) => _ofBins[group];

    /// <summary>How many spikes each neuron of a group had.</summary>
    internal int[] OfNeurons(int group) => _ofNeurons[group];

    /// <summary>Takes a spike; they come in order of time.</summary>
    internal void Add(NeuronSpike spike)
    {
        Total++;
        _ofBins[spike.Group][_bins.Of(spike.Time, past: true)]++;
        _ofNeurons[spike.Group][spike.Neuron]++;
        Shown.Add(spike);
    }
}
