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

    /// <summary>Two of six pairs are drawn until they are new, four of six by passing all once.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Every_set_of_pairs_of_a_total_number_is_equally_likely(int number)
    {
        var sides = new Sides(3, 2, Multapses: false, Recurrent: false);
        var sets = CountSets(new FixedTotalNumber { N = number }, sides, _ => true, s => (s.Source * 10) + s.Target);
        Assert.Equal(15, sets.Count);
        ChiSquare.AssertUniform(sets);
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
