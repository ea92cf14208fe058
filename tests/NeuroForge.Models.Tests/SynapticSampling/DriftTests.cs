using MathNet.Numerics.Distributions;
using NeuroForge.Descriptions;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.SynapticSampling;

/// <summary>Weights that drift at random and begin again at 0 when they reach it have the stationary distribution of the closed form.</summary>
/// <remarks>
/// A synapse that falls below 0 is replaced by one of weight 0, so over one interval every weight becomes max(0, w + x) with a normally distributed x: the
/// Gaussian random walk that is held at 0. Spitzer (1956), doi:10.1090/S0002-9947-1956-0079851-X, gives its stationary mean and the probability of 0. Beyond a
/// few steps from 0 the density is that of the diffusion: exponential with mean temperature / alpha, or normal with variance temperature tau.
/// Bounds are those of probability .001 for 2,000 synapses, which are independent but for the weights' common beginning, six relaxation times before.
/// </remarks>
public sealed class DriftTests
{
    private const double Alpha = 0.2;
    private const double Temperature = 0.1;
    private const double Interval = 0.01;
    private const int Bins = 10;

    /// <summary>A distance from 0 of three steps of the walk, beyond which the walk has the density of the diffusion.</summary>
    private const double Beyond = 0.15;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Weights_are_exponentially_distributed_and_their_number_is_constant(ulong seed)
    {
        var weights = Run(seed, "0 s");
        var (mean, variance, none) = Spitzer();
        var error = 3.3 * Math.Sqrt(variance / weights.Length);
        Assert.InRange(weights.Average(), mean - error, mean + error);
        var spread = 3.3 * Math.Sqrt(none * (1 - none) / weights.Length);
        Assert.InRange(weights.Count(w => w == 0) / (double)weights.Length, none - spread, none + spread);
        CheckBeyond(weights, w => Math.Exp(-Alpha * (w - Beyond) / Temperature));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Weights_that_return_to_a_mean_are_normally_distributed(ulong seed)
    {
        const double tau = 5;
        var normal = new Normal(-Alpha * tau, Math.Sqrt(Temperature * tau));
        CheckBeyond(Run(seed, "5 s"), w => (1 - normal.CumulativeDistribution(w)) / (1 - normal.CumulativeDistribution(Beyond)));
    }

    /// <summary>
    /// As in DEEP R the whole projection keeps its number of synapses. Dormant pairs are drawn uniformly, so that the numbers of targets become those of
    /// 2,000 synapses drawn among 20,000 pairs: a variance of 20 x .9 x 99 / 100, whose estimate from 100 targets has a standard deviation of 14 %; 3.3 of
    /// these are allowed.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Anywhere_the_number_of_synapses_of_the_projection_is_constant(ulong seed)
    {
        using var simulation = Simulated(seed, ("duration", "60 s"), ("projections.afferent.rewiring.anywhere", "true"));
        var afferent = simulation.Projection("afferent");
        for (var time = 20_000; time <= 60_000; time += 20_000)
        {
            simulation.RunTo(time);
            Assert.Equal(2000, afferent.Synapses().DistinctBy(s => (s.Source, s.Target)).Count());
        }

        double[] weights = [.. afferent.Synapses().Select(s => s.Weight)];
        var (mean, variance, none) = Spitzer();
        var error = 3.3 * Math.Sqrt(variance / weights.Length);
        Assert.InRange(weights.Average(), mean - error, mean + error);
        var spread = 3.3 * Math.Sqrt(none * (1 - none) / weights.Length);
        Assert.InRange(weights.Count(w => w == 0) / (double)weights.Length, none - spread, none + spread);
        CheckBeyond(weights, w => Math.Exp(-Alpha * (w - Beyond) / Temperature));
        var counts = afferent.Synapses().CountBy(s => s.Target).Select(target => (double)target.Value).ToList();
        var ofTargets = counts.Sum(count => (count - 20) * (count - 20)) / 100;
        Assert.InRange(ofTargets / (20 * 0.9 * 0.99), 1 - (3.3 * 0.14), 1 + (3.3 * 0.14));
    }

    /// <summary>Only the pairs that have just become dormant are left to be activated.</summary>
    [Fact]
    public void Anywhere_a_full_projection_keeps_its_pairs()
    {
        using var simulation = Simulated(1, ("projections.afferent.connect.indegree", "200"), ("projections.afferent.rewiring.anywhere", "true"));
        simulation.RunTo(1000);
        Assert.Equal(200 * 100, simulation.Projection("afferent").Synapses().DistinctBy(s => (s.Source, s.Target)).Count());
    }

    /// <summary>With as many synapses as sources only the synapse itself is left to be activated.</summary>
    [Fact]
    public void A_target_that_is_joined_to_all_sources_keeps_them()
    {
        using var simulation = Simulated(1, ("projections.afferent.connect.indegree", "200"));
        simulation.RunTo(1000);
        var synapses = simulation.Projection("afferent").Synapses();
        Assert.Equal(200 * 100, synapses.DistinctBy(s => (s.Source, s.Target)).Count());
        Assert.Contains(synapses, synapse => synapse.Weight == 0);
    }

    [Fact]
    public void Negative_weights_are_refused()
    {
        using var simulation = Simulated(1, ("projections.afferent.synapse.weight", "-0.5"));
        var refused = Assert.Throws<DescriptionException>(() => simulation.RunTo(100));
        Assert.Contains("drift moves weights of 0 and more", refused.Message, StringComparison.Ordinal);
        Assert.Contains("at projections.afferent.rewiring.strategy", refused.Message, StringComparison.Ordinal);
    }

    private static Simulation Simulated(ulong seed, params (string Name, string Value)[] overrides) => new(
        Model.Read(
            ModelFiles.Of("synaptic-sampling"),
            new() { Overrides = overrides.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal), Seed = seed }),
        new());

    /// <summary>Compares the weights beyond a distance from 0 with a probability of being greater, by chi-square in bins of equal probability.</summary>
    private static void CheckBeyond(double[] weights, Func<double, double> survival)
    {
        var counts = new int[Bins];
        var beyond = weights.Where(w => w > Beyond).ToList();
        beyond.ForEach(w => counts[Math.Min((int)(Bins * survival(w)), Bins - 1)]++);
        var expected = beyond.Count / (double)Bins;
        var squares = counts.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.True(squares < ChiSquared.InvCDF(Bins - 1, 0.999), $"chi-square {squares} with {string.Join(' ', counts)}");
    }

    /// <summary>Mean, variance bound and probability of 0 of the walk, by Spitzer's sums over its sums of k steps.</summary>
    private static (double Mean, double Variance, double None) Spitzer()
    {
        var spread = Math.Sqrt(2 * Temperature * Interval);
        var drift = Alpha * Interval / spread;
        var (mean, variance, logarithm) = (0.0, 0.0, 0.0);
        for (var k = 1; k < 100_000; k++)
        {
            var (root, above) = (Math.Sqrt(k), Normal.CDF(0, 1, -drift * Math.Sqrt(k)));
            var density = root * Normal.PDF(0, 1, drift * root);
            mean += (density - (drift * k * above)) / k;
            variance += ((((drift * drift * k) + 1) * k * above) - (drift * k * density)) / k;
            logarithm -= above / k;
        }

        return (spread * mean, spread * spread * variance, Math.Exp(logarithm));
    }

    private static double[] Run(ulong seed, string tau)
    {
        using var simulation = Simulated(seed, ("duration", "60 s"), ("tau", tau));
        var afferent = simulation.Projection("afferent");
        for (var time = 10_000; time <= 60_000; time += 10_000)
        {
            simulation.RunTo(time);
            Assert.All(afferent.Synapses().CountBy(s => s.Target), target => Assert.Equal(20, target.Value));
            Assert.Equal(2000, afferent.Synapses().DistinctBy(s => (s.Source, s.Target)).Count());
        }

        return [.. afferent.Synapses().Select(s => s.Weight)];
    }
}
