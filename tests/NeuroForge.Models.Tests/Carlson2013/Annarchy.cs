using System.Globalization;
using NeuroForge.Models.Tests.ButzVanOoyen2013;
using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>What ANNarchy 4.8.2 gives. See ReferenceData/annarchy/PROVENANCE.md.</summary>
internal static class Annarchy
{
    /// <summary>Seeds of the ramp experiment whose courses and weights are known.</summary>
    public static readonly int[] Seeds = [1, 2, 3];

    /// <summary>The mean rate over the whole ramp experiment, five seeds.</summary>
    public static Sample MeanRate(Learner learner) => Sample.Of([.. Rows("ramp_mean_rates.csv").Select(row => row[1 + (int)learner])]);

    /// <summary>Mean rates in the seconds of the ramp experiment.</summary>
    public static double[] Rates(int seed, Learner learner) =>
        [.. Rows(string.Create(CultureInfo.InvariantCulture, $"ramp_seed{seed}_rates.csv")).Select(row => row[1 + (int)learner])];

    /// <summary>Weights at the end of the ramp experiment, input by input.</summary>
    public static double[] Weights(int seed, Learner learner) =>
        [.. Rows(string.Create(CultureInfo.InvariantCulture, $"ramp_seed{seed}_weights.csv")).Select(row => row[4 + (int)learner])];

    /// <summary>Rates at each second of the experiment on receptive fields, from 0 on, of four excitatory and four inhibitory neurons.</summary>
    public static double[][] SorfRates() => [.. Rows("sorf_seed1_rates.csv").Select(row => row[1..])];

    private static IEnumerable<double[]> Rows(string file) => Csv.Rows(ModelFiles.Reference("annarchy", file));
}
