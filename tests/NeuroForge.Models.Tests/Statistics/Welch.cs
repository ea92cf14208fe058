using MathNet.Numerics.Distributions;

namespace NeuroForge.Models.Tests.Statistics;

/// <summary>Welch's test of two means (1947), which takes no equal variances for granted.</summary>
internal static class Welch
{
    /// <summary>How likely means at least that far apart are where the samples are of one mean.</summary>
    public static double PValue(Sample a, Sample b)
    {
        var variance = a.VarianceOfMean + b.VarianceOfMean;
        if (variance == 0) return a.Mean == b.Mean ? 1 : 0;
        return TwoSided((a.Mean - b.Mean) / Math.Sqrt(variance), DegreesOfFreedom(a, b));
    }

    /// <summary>How far apart two means may be before the test refuses them at an error.</summary>
    public static double Tolerance(Sample a, Sample b, double error) =>
        StudentT.InvCDF(0, 1, DegreesOfFreedom(a, b), 1 - (error / 2)) * Math.Sqrt(a.VarianceOfMean + b.VarianceOfMean);

    private static double TwoSided(double t, double freedom) => 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(t));

    private static double DegreesOfFreedom(Sample a, Sample b)
    {
        var variance = a.VarianceOfMean + b.VarianceOfMean;
        return variance * variance
            / ((a.VarianceOfMean * a.VarianceOfMean / (a.Size - 1)) + (b.VarianceOfMean * b.VarianceOfMean / (b.Size - 1)));
    }
}
