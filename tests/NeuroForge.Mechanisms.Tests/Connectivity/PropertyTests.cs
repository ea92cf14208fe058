using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Connectivity;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Randomness;

namespace NeuroForge.Mechanisms.Tests.Connectivity;

/// <summary>What holds for every size and every option.</summary>
public sealed class PropertyTests
{
    private static readonly Arbitrary<(Sides Sides, int Number, ulong Seed)> Cases = (
        from sources in Gen.Choose(0, 9)
        from targets in Gen.Choose(0, 9)
        from options in Gen.Choose(0, 7)
        from number in Gen.Choose(0, 12)
        from seed in Gen.Choose(1, 1000)
        select (new Sides(sources, targets, (options & 1) != 0, (options & 2) != 0, (options & 4) != 0), number, (ulong)seed)).ToArbitrary();

    [Fact]
    public void All_to_all_adds_every_allowed_pair_once() => Check((sides, _, seed) =>
    {
        var synapses = Wiring.Of(new AllToAll(), sides, seed);
        AssertAllowed(sides, synapses, once: true);
        Assert.Equal(sides.AllowedPairs, synapses.Count);
    });

    [Fact]
    public void One_to_one_adds_the_allowed_pairs_of_equal_number_or_refuses() => Check((sides, _, seed) =>
    {
        if (sides.Sources != sides.Targets)
        {
            AssertRefused("model", new OneToOne(), sides, seed);
            return;
        }

        var expected = Enumerable.Range(0, sides.Sources).Where(i => sides.Allow(i, i)).Select(i => (i, i));
        Assert.Equal(expected, Wiring.Of(new OneToOne(), sides, seed));
    });

    [Fact]
    public void Connectors_that_count_make_as_many_as_they_tell_in_one_order() => Check((sides, number, seed) =>
    {
        var pairs = Enumerable.Range(0, sides.Sources * sides.Targets).Where(i => sides.Allow(i / sides.Targets, i % sides.Targets)).Take(number).ToArray();
        var given =
            new GivenPairs { Sources = [.. pairs.Select(i => (double)(i / sides.Targets))], Targets = [.. pairs.Select(i => (double)(i % sides.Targets))] };
        foreach (var connector in new IConnector[] { new AllToAll(), given, new OneToOne() }.Take(sides.Sources == sides.Targets ? 3 : 2))
        {
            var synapses = Wiring.Of(connector, sides, seed);
            Assert.Equal(synapses.Count, ((ICountSynapses)connector).CountSynapses(Wiring.Context(sides, new RandomStream(seed, StreamPurpose.Connector, 0))));
            Assert.Equal(Wiring.Of(connector, sides, seed + 1), synapses);
        }
    });

    [Fact]
    public void Fixed_probability_adds_each_allowed_pair_at_most_once_in_order() => Check((sides, number, seed) =>
    {
        var synapses = Wiring.Of(new FixedProbability { P = number / 12.0 }, sides, seed);
        AssertAllowed(sides, synapses, once: true);
        Assert.Equal(synapses.OrderBy(s => s.Target).ThenBy(s => s.Source), synapses);
        Assert.True(number is > 0 and < 12 || synapses.Count == (number == 0 ? 0 : sides.AllowedPairs));
    });

    [Fact]
    public void Fixed_probability_can_leave_out_the_pairs_of_equal_number_and_nothing_else() => Check((sides, number, seed) =>
        Assert.Equal(
            Wiring.Of(new FixedProbability { P = number / 12.0 }, sides, seed).Where(s => s.Source != s.Target),
            Wiring.Of(new FixedProbability { P = number / 12.0, SkipEqualIndices = true }, sides, seed)));

    [Fact]
    public void Fixed_indegree_gives_each_target_its_number_or_refuses() => Check((sides, number, seed) =>
    {
        var connector = new FixedIndegree { Indegree = number };
        if (Enumerable.Range(0, sides.Targets).Any(target => !Fits(number, sides.AllowedSources(target), sides.Multapses)))
        {
            AssertRefused("indegree", connector, sides, seed);
            return;
        }

        var synapses = Wiring.Of(connector, sides, seed);
        AssertAllowed(sides, synapses, once: !sides.Multapses);
        Assert.Equal(Enumerable.Range(0, sides.Targets).SelectMany(target => Enumerable.Repeat(target, number)), synapses.Select(s => s.Target));
    });

    [Fact]
    public void Fixed_outdegree_gives_each_source_its_number_or_refuses() => Check((sides, number, seed) =>
    {
        var connector = new FixedOutdegree { Outdegree = number };
        if (Enumerable.Range(0, sides.Sources).Any(source => !Fits(number, sides.AllowedTargets(source), sides.Multapses)))
        {
            AssertRefused("outdegree", connector, sides, seed);
            return;
        }

        var synapses = Wiring.Of(connector, sides, seed);
        AssertAllowed(sides, synapses, once: !sides.Multapses);
        Assert.Equal(Enumerable.Range(0, sides.Sources).SelectMany(source => Enumerable.Repeat(source, number)), synapses.Select(s => s.Source));
    });

    [Fact]
    public void Fixed_total_number_adds_its_number_or_refuses() => Check((sides, number, seed) =>
    {
        // Up to 84 of at most 81 pairs.
        var connector = new FixedTotalNumber { N = number * 7 };
        if (!Fits(number * 7, sides.AllowedPairs, sides.Multapses))
        {
            AssertRefused("n", connector, sides, seed);
            return;
        }

        var synapses = Wiring.Of(connector, sides, seed);
        AssertAllowed(sides, synapses, once: !sides.Multapses);
        Assert.Equal(number * 7, synapses.Count);
    });

    [Fact]
    public void A_range_of_targets_is_wired_as_it_is_in_the_whole() => Check((sides, number, seed) =>
    {
        var random = new RandomStream(seed, StreamPurpose.Connector, 1);
        var pairs = Enumerable.Range(0, sides.Sources * sides.Targets).Where(i => sides.Allow(i / sides.Targets, i % sides.Targets)).Take(number).ToArray();
        IConnectByTarget[] connectors =
        [
            new AllToAll(), new FixedProbability { P = number / 12.0 }, new FixedIndegree { Indegree = number }, new FixedTotalNumber { N = number * 7 },
            new OneToOne(),
            new GivenPairs { Sources = [.. pairs.Select(i => (double)(i / sides.Targets))], Targets = [.. pairs.Select(i => (double)(i % sides.Targets))] },
        ];
        foreach (var connector in connectors.Where(c => Record.Exception(() => Wiring.Of(c, sides, seed)) is null))
        {
            int[] cuts = [0, .. Enumerable.Range(0, random.NextInt32(4)).Select(_ => random.NextInt32(sides.Targets + 1)).Order(), sides.Targets];
            var parts = cuts.Zip(cuts.Skip(1), (first, end) => Wiring.Onto(connector, sides, first, end, seed)).SelectMany(part => part);
            Assert.Equal(Wiring.Of(connector, sides, seed).OrderBy(s => s.Target), parts.OrderBy(s => s.Target));
        }
    });

    [Fact]
    public void The_same_seed_gives_the_same_synapses_and_another_gives_others()
    {
        var sides = new Sides(30, 20, Autapses: false);
        IConnector[] connectors =
        [
            new FixedProbability { P = 0.3 }, new FixedIndegree { Indegree = 5 }, new FixedOutdegree { Outdegree = 5 }, new FixedTotalNumber { N = 100 },
        ];
        Assert.All(connectors, connector => Assert.Equal(Wiring.Of(connector, sides, 5), Wiring.Of(connector, sides, 5)));
        Assert.All(connectors, connector => Assert.NotEqual(Wiring.Of(connector, sides, 5), Wiring.Of(connector, sides, 6)));
    }

    [Fact]
    public void A_refusal_says_which_numbers_do_not_go_together()
    {
        var few = new Sides(9, 9, Autapses: false, Multapses: false);
        Assert.StartsWith(
            "target 0 has 8 possible sources (of 9), fewer than the in-degree of 9;",
            AssertRefused("indegree", new FixedIndegree { Indegree = 9 }, few, 1).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "source 0 has 8 possible targets (of 9), fewer than the out-degree of 9;",
            AssertRefused("outdegree", new FixedOutdegree { Outdegree = 9 }, few, 1).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "73 synapses do not fit between 9 sources and 9 targets, which make 72 possible pairs;",
            AssertRefused("n", new FixedTotalNumber { N = 73 }, few, 1).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "one_to_one needs as many sources as targets, but there are 3 sources and 4 targets; to join neurons with the same number in their populations, write "
                + "\"by\": \"number\"",
            AssertRefused("model", new OneToOne(), new Sides(3, 4), 1).Message);
    }

    [Fact]
    public void A_refusal_advises_only_what_would_help()
    {
        var (lone, any, few) = (new Sides(1, 1, Autapses: false), new Sides(9, 9, Multapses: false), new Sides(9, 9, Autapses: false, Multapses: false));
        Assert.Equal(
            "target 0 has no possible source, since the only one is the neuron itself; allow autapses, or add another source",
            AssertRefused("indegree", new FixedIndegree { Indegree = 3 }, lone, 1).Message);
        Assert.Equal(
            "source 0 has no possible target, since the only one is the neuron itself; allow autapses, or add another target",
            AssertRefused("outdegree", new FixedOutdegree { Outdegree = 3 }, lone, 1).Message);
        Assert.EndsWith("; allow autapses", AssertRefused("n", new FixedTotalNumber { N = 1 }, lone, 1).Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "; lower the in-degree, or allow multapses", AssertRefused(
                "indegree", new FixedIndegree { Indegree = 10 }, any, 1).Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "; lower the out-degree, or allow multapses or autapses",
            AssertRefused("outdegree", new FixedOutdegree { Outdegree = 9 }, few, 1).Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "; lower the number, or allow multapses", AssertRefused("n", new FixedTotalNumber { N = 82 }, any, 1).Message, StringComparison.Ordinal);
    }

    private static bool Fits(int number, int allowed, bool multapses) => number == 0 || (multapses ? allowed > 0 : allowed >= number);

    private static void Check(Action<Sides, int, ulong> holds) =>
        Prop.ForAll(Cases, c => holds(c.Sides, c.Number, c.Seed)).QuickCheckThrowOnFailure();

    private static void AssertAllowed(Sides sides, IReadOnlyList<(int Source, int Target)> synapses, bool once)
    {
        Assert.All(synapses, s => Assert.True(s.Source < sides.Sources && s.Target < sides.Targets && sides.Allow(s.Source, s.Target)));
        Assert.True(!once || synapses.Distinct().Count() == synapses.Count);
    }

    private static ParameterException AssertRefused(string parameter, IConnector connector, Sides sides, ulong seed)
    {
        var refused = Assert.Throws<ParameterException>(() => Wiring.Of(connector, sides, seed));
        Assert.Equal(parameter, refused.Parameter);
        return refused;
    }
}
