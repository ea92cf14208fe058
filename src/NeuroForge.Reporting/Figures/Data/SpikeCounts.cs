using NeuroForge.Analysis.Recordings;
using NeuroForge.Reporting.Figures.Smoothing;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The data about spikes for a report, collected in one pass.</summary>
internal sealed class SpikeCounts
{
    private readonly int[][] _ofBins;
    private readonly int[][] _ofNeurons;
    private readonly FineBins _bins;

    /// <summary>Begins to count.</summary>
    /// <param name="groups">Whose spikes.</param>
    /// <param name="bins">In which stretches of time.</param>
    /// <param name="moments">Around which moments spikes are shown one by one, in ms.</param>
    internal SpikeCounts(IReadOnlyList<RecordedGroup> groups, FineBins bins, IEnumerable<double> moments)
    {
        _bins = bins;
        _ofBins = [.. groups.Select(_ => new int[bins.Count])];
        _ofNeurons = [.. groups.Select(g => new int[g.Size])];
        Shown = new ShownSpikes(groups, moments);
    }

    /// <summary>Number of spikes.</summary>
    internal long Total { get; private set; }

    /// <summary>The spikes that are drawn one by one.</summary>
    internal ShownSpikes Shown { get; }

    /// <summary>Number of spikes of each group in each bin.</summary>
    internal IReadOnlyList<int[]> OfBins => _ofBins;

    /// <summary>Number of spikes of each neuron of a group.</summary>
    internal int[] OfNeurons(int group) => _ofNeurons[group];

    /// <summary>Adds a spike; they come in order of time.</summary>
    internal void Add(NeuronSpike spike)
    {
        Total++;
        _ofBins[spike.Group][_bins.Of(spike.Time)]++;
        _ofNeurons[spike.Group][spike.Neuron]++;
        Shown.Add(spike);
    }
}
