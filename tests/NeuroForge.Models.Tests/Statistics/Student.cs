using MathNet.Numerics.Distributions;

namespace NeuroForge.Models.Tests.Statistics;

/// <summary>
/// Student's test of two means, for samples that are of one distribution if the hypothesis holds and so share its variance.
/// With three values in a sample its own spread says next to nothing; the shared one is known from both.
/// </summary>
internal static class Student
{
    /// <summary>How likely means at least that far apart are where both samples are of one distribution.</summary>
    public static double PValue(Sample a, Sample b)
    {
        var freedom = a.Size + b.Size - 2;
        var variance = (((a.Size - 1) * a.Deviation * a.Deviation) + ((b.Size - 1) * b.Deviation * b.Deviation)) / freedom;
        if (variance == 0) return a.Mean == b.Mean ? 1 : 0;
        var t = (a.Mean - b.Mean) / Math.Sqrt(variance * ((1.0 / a.Size) + (1.0 / b.Size)));
        return 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(t));
    }
}
