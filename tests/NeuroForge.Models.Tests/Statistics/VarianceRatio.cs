using MathNet.Numerics.Distributions;

namespace NeuroForge.Models.Tests.Statistics;

/// <summary>Fisher's test of two variances, two-sided.</summary>
internal static class VarianceRatio
{
    /// <summary>How likely variances at least that different are where the samples are of one variance.</summary>
    public static double PValue(Sample a, Sample b)
    {
        var ratio = a.Deviation * a.Deviation / (b.Deviation * b.Deviation);
        var below = FisherSnedecor.CDF(a.Size - 1, b.Size - 1, ratio);
        return 2 * Math.Min(below, 1 - below);
    }
}
