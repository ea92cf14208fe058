using NeuroForge.Engine.Plan;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The position of a projection's histogram in the samples of a recording.</summary>
/// <param name="Bins">Its bins.</param>
/// <param name="First">The first of its columns.</param>
internal sealed record RecordedHistogram(HistogramPlan Bins, int First)
{
    /// <summary>The begin of each bin, and the end of the last.</summary>
    internal double[] Edges => [.. Enumerable.Range(0, Bins.Bins + 1).Select(Bins.Edge)];

    /// <summary>The number of synapses in each bin.</summary>
    internal long[] Counts(double[] sample) => [.. sample.AsSpan(First + 1, Bins.Bins).ToArray().Select(count => (long)count)];

    /// <summary>The numbers of synapses below and above the bins.</summary>
    internal (long Below, long Above) Outside(double[] sample) => ((long)sample[First], (long)sample[First + Bins.Columns - 1]);
}
