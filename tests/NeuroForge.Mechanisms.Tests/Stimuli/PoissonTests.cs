using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Stimuli;

public sealed class PoissonTests
{
    private const double Step = 0.1;
    private const int Neurons = 160;
    private const int Steps = 500;

    [Theory]
    [InlineData(0.02)]
    [InlineData(1)]
    [InlineData(7.3)]
    [InlineData(60)]
    public void Counts_have_the_Poisson_distribution(double mean)
    {
        for (var seed = 1UL; seed <= 5; seed++)
        {
            var counts = StimulusStage.Play(new Poisson { Rate = mean / Step * 1000 }, Step, Neurons, [Steps], seed).SelectMany(c => c).ToArray();
            var (observed, expected) = Bins(counts, mean);
            Assert.InRange(ChiSquare.Of(observed, expected), 0, ChiSquare.Limit(observed.Length - 1));
        }
    }

    /// <summary>Independent neurons and steps: the sums over steps and over neurons are Poisson-distributed, too, so variance equals mean.</summary>
    [Fact]
    public void Neurons_and_steps_are_independent()
    {
        var counts = StimulusStage.Play(new Poisson { Rate = 10_000 }, Step, Neurons, [Steps]);
        AssertVarianceIsMean([.. counts.Select(train => train.Sum())]);
        AssertVarianceIsMean([.. Enumerable.Range(0, Steps).Select(step => counts.Sum(train => train[step]))]);
    }

    [Fact]
    public void How_time_is_cut_into_slices_changes_no_bit()
    {
        var whole = StimulusStage.Play(new Poisson { Rate = 10_000 }, Step, 40, [60]);
        Assert.All(StimulusStage.Cuts(60), cut => Assert.Equal(whole, StimulusStage.Play(new Poisson { Rate = 10_000 }, Step, 40, cut)));
        Assert.NotEqual(whole, StimulusStage.Play(new Poisson { Rate = 10_000 }, Step, 40, [60], seed: 2));
    }

    [Fact]
    public void No_rate_gives_no_spikes() =>
        Assert.All(StimulusStage.Play(new Poisson { Rate = 0 }, Step, 20, [50]), train => Assert.All(train, count => Assert.Equal(0, count)));

    [Fact]
    public void A_rate_beyond_what_can_be_drawn_is_refused_with_its_numbers()
    {
        var refused = Assert.Throws<ParameterException>(() => new Poisson { Rate = 6e6 }.Begin(Step));
        Assert.Equal("rate", refused.Parameter);
        Assert.Contains("6000000 Hz is a mean of 600 spikes in a step of 0.1 ms, more than the 500", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>The sum of squared deviations over the mean is chi-square distributed.</summary>
    private static void AssertVarianceIsMean(double[] sums)
    {
        var mean = sums.Average();
        var statistic = ChiSquare.Of(sums, sums.Select(_ => mean));
        var freedom = sums.Length - 1;
        Assert.InRange(statistic, (2 * freedom) - ChiSquare.Limit(freedom), ChiSquare.Limit(freedom));
    }

    /// <summary>Counts from the first to the last value expected at least ten times; the outer bins hold all beyond.</summary>
    private static (double[] Observed, double[] Expected) Bins(double[] counts, double mean)
    {
        var probabilities = new List<double> { Math.Exp(-mean) };
        while (probabilities.Count < mean || probabilities[^1] * counts.Length >= 10)
        {
            probabilities.Add(probabilities[^1] * mean / probabilities.Count);
        }

        probabilities.RemoveAt(probabilities.Count - 1);
        var least = probabilities.FindIndex(p => p * counts.Length >= 10);
        var most = probabilities.Count - 1;
        var expected = probabilities.Skip(least).Select(p => p * counts.Length).ToArray();
        expected[0] += probabilities.Take(least).Sum() * counts.Length;
        expected[^1] += (1 - probabilities.Sum()) * counts.Length;
        var observed = new double[expected.Length];
        foreach (var count in counts)
        {
            observed[(int)Math.Clamp(count, least, most) - least]++;
        }

        return (observed, expected);
    }
}
