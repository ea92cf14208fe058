using NeuroForge.Abstractions.Tests.Randomness;

namespace NeuroForge.Engine.Tests.Neurons.Sources;

/// <summary>
/// Each neuron spikes in each step with its own probability, whatever it and all others did before. Counts are held against the binomial and
/// intervals against the geometric distribution by Pearson's test, which a right sampler fails once in 30,000 seeds; the seeds are fixed.
/// </summary>
public sealed class TrainStatisticsTests
{
    private const int Longest = 2000;

    /// <summary>Neighbours differ, the most probable is not the first, and three are as good as never candidates.</summary>
    private static readonly double[] Mixed = [0.1, 0.3, 0.3, 0.02, 0.001, 0.25, 0, 0.3, 1e-12, 0.07, 0.2999999];

    public static TheoryData<double> Probabilities => [0.002, 0.03, 0.2, 0.5, 0.9, 0.99];

    [Theory]
    [MemberData(nameof(Probabilities))]
    public void Spikes_in_a_span_of_time_are_binomial(double p) =>
        AssertBinomial(Counts(new Trains(10, 1, p).Run(20_000), s => (s.Neuron, s.Step / 20), 10 * 1000), 20, p);

    [Theory]
    [MemberData(nameof(Probabilities))]
    public void Spikes_in_a_step_are_binomial(double p) => AssertBinomial(Counts(new Trains(17, 2, p).Run(10_000), s => s.Step, 10_000), 17, p);

    [Theory]
    [MemberData(nameof(Probabilities))]
    public void Intervals_are_geometric(double p) => AssertGeometric(Intervals(new Trains(6, 3, p).Run(100_000)), p);

    [Fact]
    public void Each_neuron_has_its_own_rate()
    {
        var spikes = new Trains(Mixed.Length, 4, Mixed).Run(100_000).ToLookup(s => s.Neuron);
        for (var neuron = 0; neuron < Mixed.Length; neuron++)
        {
            AssertBinomial(Counts(spikes[neuron], s => s.Step / 20, 5000), 20, Mixed[neuron]);
            AssertGeometric(Intervals(spikes[neuron]), Mixed[neuron]);
            Assert.Equal(Mixed[neuron] > 1e-9, spikes[neuron].Any());
        }
    }

    /// <summary>Of two neurons, or of one neuron in two steps, each combination comes as often as its parts let expect.</summary>
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 2, 0)]
    [InlineData(5, 7, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(7, 0, 1)]
    [InlineData(10, 1, 1)]
    [InlineData(9, 9, 2)]
    public void Neurons_and_steps_are_independent(int one, int other, int stepsLater)
    {
        const int Steps = 100_000;
        var spikes = new Trains(Mixed.Length, 5, Mixed).Run(Steps).ToHashSet();
        var counts = new long[4];
        for (var step = 0L; step < Steps; step += 3)
        {
            counts[(spikes.Contains((step, one)) ? 2 : 0) + (spikes.Contains((step + stepsLater, other)) ? 1 : 0)]++;
        }

        ChiSquare.AssertFits(counts, cell => Part(Mixed[one], cell >= 2) * Part(Mixed[other], cell % 2 == 1));

        static double Part(double p, bool spikes) => spikes ? p : 1 - p;
    }

    /// <summary>A hundred spikes are expected of ten thousand million trials; five standard deviations lie below and above.</summary>
    [Fact]
    public void Rare_spikes_come_as_often_as_they_should() => Assert.InRange(new Trains(10_000, 6, 1e-8).Run(1_000_000).Count, 50, 150);

    /// <summary>Waiting has no memory: from a change on, the first spike comes as if it were the beginning, whether there was one before or not.</summary>
    [Theory]
    [InlineData(0.02, 0.2)]
    [InlineData(0.05, 0.01)]
    [InlineData(0.04, 0.04)]
    public void A_change_begins_anew(double before, double after)
    {
        var counts = (Quiet: new long[Longest + 1], Other: new long[Longest + 1]);
        for (var seed = 0UL; seed < 20_000; seed++)
        {
            var trains = new Trains(3, seed, before);
            var isQuiet = trains.Run(7).Count == 0;
            trains.Use(after);
            var waited = trains.Run(Longest).Where(s => s.Neuron == 1).Select(s => (int)s.Step - 7).FirstOrDefault(Longest);
            (isQuiet ? counts.Quiet : counts.Other)[waited]++;
        }

        AssertGeometric(counts.Quiet, after);
        AssertGeometric(counts.Other, after);
        Assert.InRange(counts.Quiet.Sum(), 2000, 18_000);
    }

    private static void AssertBinomial(IEnumerable<int> counts, int trials, double p)
    {
        var cells = new long[trials + 1];
        foreach (var count in counts)
        {
            cells[count]++;
        }

        ChiSquare.AssertFits(cells, successes => Binomial.Successes(trials, p, successes));
    }

    private static void AssertGeometric(long[] failures, double p) => ChiSquare.AssertFits(failures, count => Binomial.Failures(p, count, Longest));

    /// <summary>Spikes of each kind, and 0 for each kind that has none.</summary>
    private static IEnumerable<int> Counts<TKind>(IEnumerable<(long Step, int Neuron)> spikes, Func<(long Step, int Neuron), TKind> kind, int kinds)
        where TKind : notnull
    {
        int[] counts = [.. spikes.CountBy(kind).Select(k => k.Value)];
        return counts.Concat(Enumerable.Repeat(0, kinds - counts.Length));
    }

    /// <summary>How often so many steps without a spike lay between two spikes of a neuron.</summary>
    private static long[] Intervals(IEnumerable<(long Step, int Neuron)> spikes)
    {
        var counts = new long[Longest + 1];
        foreach (var train in spikes.GroupBy(s => s.Neuron, s => s.Step))
        {
            foreach (var interval in train.Zip(train.Skip(1), (a, b) => b - a - 1))
            {
                counts[Math.Min(interval, Longest)]++;
            }
        }

        return counts;
    }
}
