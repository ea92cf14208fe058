using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.WeightBasedRewiring;

namespace NeuroForge.Mechanisms.Tests.WeightBasedRewiring;

/// <summary>A bump of activity that moves over a torus.</summary>
public sealed class MovingBumpTests
{
    private const int Side = 8;
    private const int Neurons = Side * Side;

    /// <summary>While a site stays, counts are those of the rates at the distances from it. Chi-square over all neurons.</summary>
    [Fact]
    public void Rates_decrease_with_the_distance_from_the_site()
    {
        const int Steps = 100_000;
        var counts = Counts(Bump(interval: Steps), Steps);
        var site = Array.IndexOf(counts, counts.Max());
        double[] expected = [.. Enumerable.Range(0, Neurons).Select(neuron => Steps * Probability(neuron, site))];
        Assert.InRange(ChiSquare.Of(counts, expected), 0, ChiSquare.Limit(Neurons));
    }

    /// <summary>Sites are drawn evenly: over many, every neuron has the mean rate; the numbers are within five standard deviations over sites.</summary>
    [Fact]
    public void Sites_are_drawn_evenly()
    {
        const int Steps = 200_000;
        const int Sites = Steps / 20;
        double[] probabilities = [.. Enumerable.Range(0, Neurons).Select(site => Probability(0, site))];
        var (mean, square) = (probabilities.Average(), probabilities.Average(p => p * p));
        var variance = Steps * mean + (Sites * 400 * (square - (mean * mean)));
        Assert.All(Counts(Bump(interval: 20), Steps), count => Assert.Equal(Steps * mean, count, 5 * Math.Sqrt(variance)));
    }

    [Fact]
    public void Slices_do_not_matter()
    {
        var whole = StimulusStage.Play(Bump(interval: 20), 1, Neurons, [120]);
        Assert.All(StimulusStage.Cuts(120), slices => Assert.Equal(whole, StimulusStage.Play(Bump(interval: 20), 1, Neurons, slices)));
    }

    [Fact]
    public void A_grid_or_a_rate_that_does_not_fit_is_refused()
    {
        Assert.Equal("columns", Assert.Throws<ParameterException>(() => Bump(20).CheckPopulation(Neurons + 1)).Parameter);
        Assert.Equal("peak", Assert.Throws<ParameterException>(() => Bump(20).Begin(10)).Parameter);
    }

    private static MovingBump Bump(double interval) =>
        new() { Columns = Side, Rows = Side, Background = 10, Peak = 200, Sigma = 1.2, Interval = interval };

    private static double[] Counts(MovingBump bump, int steps) =>
        [.. StimulusStage.Play(bump, 1, Neurons, [.. Enumerable.Repeat(1000, steps / 1000)]).Select(train => train.Sum())];

    /// <summary>The probability of a spike in a step of 1 ms.</summary>
    private static double Probability(int neuron, int site)
    {
        var (x, y) = (Around((neuron % Side) - (site % Side)), Around((neuron / Side) - (site / Side)));
        return (10 + (200 * Math.Exp(-((x * x) + (y * y)) / (2 * 1.2 * 1.2)))) / 1000;
    }

    private static int Around(int distance) => Math.Min(Math.Abs(distance), Side - Math.Abs(distance));
}
