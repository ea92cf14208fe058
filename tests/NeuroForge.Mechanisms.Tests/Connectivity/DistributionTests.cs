using NeuroForge.Connectivity;
using NeuroForge.Mechanisms.Tests.Driving;

namespace NeuroForge.Mechanisms.Tests.Connectivity;

/// <summary>Random wiring follows its distribution, by Pearson's test over many seeds.</summary>
public sealed class DistributionTests
{
    private const int Seeds = 6000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_set_of_sources_of_an_in_degree_is_equally_likely(bool autapses)
    {
        var sides = new Sides(6, 6, autapses, Multapses: false);
        var sets = CountSets(new FixedIndegree { Indegree = 2 }, sides, s => s.Target == 4, s => s.Source);
        Assert.Equal(autapses ? 15 : 10, sets.Count);
        ChiSquare.AssertUniform(sets);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_set_of_targets_of_an_out_degree_is_equally_likely(bool autapses)
    {
        var sides = new Sides(6, 6, autapses, Multapses: false);
        var sets = CountSets(new FixedOutdegree { Outdegree = 3 }, sides, s => s.Source == 5, s => s.Target);
        Assert.Equal(autapses ? 20 : 10, sets.Count);
        ChiSquare.AssertUniform(sets);
    }

    [Fact]
    public void The_choices_of_two_targets_are_independent()
    {
        var sides = new Sides(4, 2, Multapses: false, Recurrent: false);
        var sets = CountSets(new FixedIndegree { Indegree = 1 }, sides, _ => true, s => (s.Target * 10) + s.Source);
        Assert.Equal(16, sets.Count);
        ChiSquare.AssertUniform(sets);
    }

    [Theory]
    [InlineData(true, 25)]
    [InlineData(false, 20)]
    public void With_multapses_every_pair_is_equally_likely(bool autapses, int pairs)
    {
        var sides = new Sides(5, 5, autapses);
        IConnector[] connectors = [new FixedIndegree { Indegree = 3 }, new FixedOutdegree { Outdegree = 3 }, new FixedTotalNumber { N = 9 }];
        foreach (var connector in connectors)
        {
            var counts = CountPairs(connector, sides);
            Assert.Equal(pairs, counts.Count);
            ChiSquare.AssertUniform(counts);
        }
    }

    [Theory]
    [InlineData(3, 2, true, 2, 15)]
    [InlineData(3, 2, true, 4, 15)]
    [InlineData(2, 5, true, 3, 120)]
    [InlineData(3, 3, false, 2, 15)]
    [InlineData(3, 3, false, 5, 6)]
    public void Every_set_of_pairs_of_a_total_number_is_equally_likely(int sources, int targets, bool autapses, int number, int expected)
    {
        var sides = new Sides(sources, targets, autapses, Multapses: false);
        var sets = CountSets(new FixedTotalNumber { N = number }, sides, _ => true, s => (s.Source * 10) + s.Target);
        Assert.Equal(expected, sets.Count);
        ChiSquare.AssertUniform(sets);
    }

    /// <summary>With multapses a list of pairs is as likely as any other; a multiset as likely as there are lists of it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_list_of_pairs_of_a_total_number_is_equally_likely_with_multapses(bool autapses)
    {
        var sides = new Sides(2, 3, autapses);
        var pairs = sides.AllowedPairs;
        var sets = Seeded(new FixedTotalNumber { N = 3 }, sides)
            .CountBy(synapses => string.Join(' ', synapses.Select(s => (s.Source * 10) + s.Target).Order()))
            .ToList();
        Assert.Equal(pairs * (pairs + 1) * (pairs + 2) / 6, sets.Count);
        var expected = sets.Select(set => Seeds * Lists(set.Key) / Math.Pow(pairs, 3));
        Assert.InRange(ChiSquare.Of(sets.Select(set => (double)set.Value), expected), 0, ChiSquare.Limit(sets.Count - 1));

        static double Lists(string multiset) =>
            6 / multiset.Split(' ').GroupBy(name => name).Select(group => group.Count() == 3 ? 6.0 : group.Count()).Aggregate((a, b) => a * b);
    }

    /// <summary>
    /// The number that reaches a range of targets is hypergeometric or binomial; five standard deviations are exceeded once in two million tests.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_large_total_number_is_shared_out_fairly(bool multapses)
    {
        var sides = new Sides(2000, 1000, Autapses: false, Multapses: multapses);
        var synapses = Wiring.Of(new FixedTotalNumber { N = 400_000 }, sides);
        Assert.Equal(400_000, synapses.Count);
        foreach (var (first, end) in new[] { (0, 500), (0, 1), (100, 137), (999, 1000) })
        {
            var share = (end - first) / 1000.0;
            var left = multapses ? 1 : 1 - (400_000 / 1_999_000.0);
            var deviation = Math.Sqrt(400_000 * share * (1 - share) * left);
            Assert.InRange(synapses.Count(s => s.Target >= first && s.Target < end), (400_000 * share) - (5 * deviation), (400_000 * share) + (5 * deviation));
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void Every_pair_is_joined_with_the_fixed_probability(double p)
    {
        var sides = new Sides(6, 7);
        var counts = CountPairs(new FixedProbability { P = p }, sides);
        Assert.Equal(42, counts.Count);

        // Each count is binomial: its squared deviation over its variance has mean 1.
        var statistic = ChiSquare.Of(counts, counts.Select(_ => Seeds * p)) / (1 - p);
        Assert.InRange(statistic, 0, ChiSquare.Limit(42));
    }

    [Fact]
    public void Joined_pairs_are_independent()
    {
        var sides = new Sides(2, 2);
        var sets = CountSets(new FixedProbability { P = 0.5 }, sides, _ => true, s => (s.Source * 10) + s.Target);
        Assert.Equal(16, sets.Count);
        ChiSquare.AssertUniform(sets);
    }

    /// <summary>The number of synapses is binomial; five standard deviations are exceeded once in two million tests.</summary>
    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.001)]
    [InlineData(0.1)]
    public void A_large_projection_has_its_share_of_synapses(double p)
    {
        var sides = new Sides(3000, 2000);
        var mean = 6e6 * p;
        var deviation = Math.Sqrt(mean * (1 - p));
        Assert.InRange(Wiring.Of(new FixedProbability { P = p }, sides).Count, mean - (5 * deviation), mean + (5 * deviation));
    }

    /// <summary>
    /// In-degrees have their mean and variance to 4.5 standard errors of a normal distribution, rounding adds 1/12 to the variance, and every one is possible.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void In_degrees_are_distributed_as_they_are_given(bool multapses)
    {
        const int Targets = 20_000;
        var sides = new Sides(200, Targets, Multapses: multapses, Recurrent: false);
        var degrees = new double[Targets];
        foreach (var (_, target) in Wiring.Of(new FixedIndegree { Indegree = 60, Sd = 8 }, sides))
        {
            degrees[target]++;
        }

        var mean = degrees.Average();
        Assert.Equal(60, mean, 4.5 * 8 / Math.Sqrt(Targets));
        Assert.Equal(64 + (1 / 12.0), degrees.Average(d => (d - mean) * (d - mean)), 4.5 * 64 * Math.Sqrt(2.0 / Targets));
    }

    [Fact]
    public void In_degrees_that_are_not_possible_are_drawn_again_or_refused()
    {
        var sides = new Sides(10, 500, Multapses: false, Recurrent: false);
        var counts = Wiring.Of(new FixedIndegree { Indegree = 8, Sd = 5 }, sides).CountBy(s => s.Target).Select(count => count.Value).ToList();
        Assert.Equal(10, counts.Max());
        Assert.Equal("sd", Assert.Throws<ParameterException>(() => Wiring.Of(new FixedIndegree { Indegree = 8, Sd = 11 }, sides)).Parameter);
        Assert.Equal("indegree", Assert.Throws<ParameterException>(() => Wiring.Of(new FixedIndegree { Indegree = 11, Sd = 1 }, sides)).Parameter);
    }

    private static List<double> CountPairs(IConnector connector, Sides sides) =>
        [.. Seeded(connector, sides).SelectMany(synapses => synapses).CountBy(s => s).Select(count => (double)count.Value)];

    /// <summary>How often each set of synapses came up, whatever their order.</summary>
    private static List<double> CountSets(
        IConnector connector, Sides sides, Func<(int Source, int Target), bool> of, Func<(int Source, int Target), int> name) =>
        [.. Seeded(connector, sides)
            .CountBy(synapses => string.Join(' ', synapses.Where(of).Select(name).Order()))
            .Select(count => (double)count.Value)];

    private static IEnumerable<IReadOnlyList<(int Source, int Target)>> Seeded(IConnector connector, Sides sides) =>
        Enumerable.Range(1, Seeds).Select(seed => Wiring.Of(connector, sides, (ulong)seed));
}
