using NeuroForge.Engine.Plan;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>Where the histogram of a projection stands in the samples of a recording.</summary>
/// <param name="Bins">Its bins.</param>
/// <param name="First">The first of its columns.</param>
internal sealed record RecordedHistogram(HistogramPlan Bins, int First)
{
    /// <summary>Where each bin begins, and where the last ends.</summary>
    internal double[] Edges => [.. Enumerable.Range(0, Bins.Bins + 1).Select(Bins.Edge)];

    /// <summary>How many synapses each bin has.</summary>
    internal long[] Counts(double[] sample) => [.. sample.AsSpan(First + 1, Bins.Bins).ToArray().Select(count => (long)count)];

    /// <summary>How many synapses lie below the bins, and how many above.</summary>
    internal (long Below, long Above) Outside(double[] sample) => ((long)sample[First], (long)sample[First + Bins.Columns - 1]);
}
