using NeuroForge.Connectivity;
using NeuroForge.Layouts;
using NeuroForge.Randomness;
using NeuroForge.Space;

namespace NeuroForge.Mechanisms.Tests.Connectivity;

/// <summary>Wiring by distance follows its kernel, over fixed seeds, and does not depend on how targets are divided.</summary>
public sealed class ByDistanceTests
{
    private const int Neurons = 500;
    private const int Bins = 20;
    private const double Side = 400;
    private static readonly Period Torus = new(Side, Side);
    private static readonly DistanceKernel Kernel = DistanceKernel.Gaussian(50);

    [Fact]
    public void Lengths_of_a_fixed_in_degree_are_in_proportion_to_the_kernel_on_a_torus()
    {
        var (counts, expected) = (new Dictionary<int, int>(), new double[Bins]);
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var context = Context(seed, multapses: true);
            var positions = context.SourcePositions.ToArray();
            foreach (var (source, target) in Make(new ByDistance { Kernel = Kernel, Indegree = 30 }, context))
            {
                var bin = BinOf(Torus.Distance(positions[source], positions[target]));
                counts[bin] = counts.GetValueOrDefault(bin) + 1;
            }

            // All pairs: each target shares its thirty synapses among all sources but itself.
            for (var target = 0; target < Neurons; target++)
            {
                double[] values = [.. positions.Select((p, source) => source == target ? 0 : Kernel.At(Torus.Distance(p, positions[target])))];
                var sum = values.Sum();
                for (var source = 0; source < Neurons; source++)
                {
                    expected[BinOf(Torus.Distance(positions[source], positions[target]))] += 30 * values[source] / sum;
                }
            }
        }

        AssertFits(counts, expected);
    }

    [Fact]
    public void Numbers_and_lengths_of_independent_pairs_are_those_of_all_pairs()
    {
        var (lengths, length) = (new Dictionary<int, int>(), new double[Bins]);
        var (total, mean, variance) = (0L, 0.0, 0.0);
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var context = Context(seed, multapses: false);
            var positions = context.SourcePositions.ToArray();
            var made = Make(new ByDistance { Kernel = Kernel, P = 0.4 }, context);
            Assert.Equal(made.Count, made.Distinct().Count());
            total += made.Count;
            foreach (var (source, target) in made)
            {
                Assert.NotEqual(source, target);
                var bin = BinOf(Torus.Distance(positions[source], positions[target]));
                lengths[bin] = lengths.GetValueOrDefault(bin) + 1;
            }

            for (var pair = 0; pair < Neurons * Neurons; pair++)
            {
                var (source, target) = (pair / Neurons, pair % Neurons);
                var distance = Torus.Distance(positions[source], positions[target]);
                var p = source == target ? 0 : 0.4 * Kernel.At(distance);
                length[BinOf(distance)] += p;
                (mean, variance) = (mean + p, variance + (p * (1 - p)));
            }

            Assert.InRange(new ByDistance { Kernel = Kernel, P = 0.4 }.ExpectSynapses(context), 0.85 * made.Count, 1.15 * made.Count);
        }

        // Four standard deviations of a sum of independent pairs.
        Assert.InRange(total, mean - (4 * Math.Sqrt(variance)), mean + (4 * Math.Sqrt(variance)));
        AssertFits(lengths, length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Degrees_are_exact_and_partners_distinct_where_they_must_be(bool multapses)
    {
        var context = Context(3, multapses);
        var incoming = Make(new ByDistance { Kernel = Kernel, Indegree = 25 }, context);
        Assert.All(incoming.CountBy(s => s.Target), count => Assert.Equal(25, count.Value));
        var outgoing = Make(new ByDistance { Kernel = Kernel, Outdegree = 25 }, context);
        Assert.All(outgoing.CountBy(s => s.Source), count => Assert.Equal(25, count.Value));
        Assert.Equal(multapses, incoming.Distinct().Count() < incoming.Count);
        Assert.Equal(multapses, outgoing.Distinct().Count() < outgoing.Count);
        Assert.DoesNotContain(incoming.Concat(outgoing), s => s.Source == s.Target);
    }

    [Theory]
    [InlineData(0.3, 0, 0)]
    [InlineData(0, 12, 0)]
    [InlineData(0, 0, 12)]
    public void Any_division_of_the_targets_makes_the_same_synapses(double p, int indegree, int outdegree)
    {
        var connector = new ByDistance { Kernel = Kernel, P = p, Indegree = indegree, Outdegree = outdegree };
        var whole = Make(connector, Context(5, multapses: false));
        var divided = new List<(int Source, int Target)>();
        var other = new ByDistance { Kernel = Kernel, P = p, Indegree = indegree, Outdegree = outdegree };
        int[] cuts = [0, 7, 8, 200, 499, Neurons];
        var context = Context(5, multapses: false);
        for (var i = cuts.Length - 1; i > 0; i--)
        {
            divided.InsertRange(0, Make(other, context, cuts[i - 1], cuts[i]));
        }

        Assert.Equal(whole, divided);
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_with_the_parameter()
    {
        var context = Context(1, multapses: false);
        Assert.Contains("fewer than the in-degree of 600", Refused("indegree", new() { Kernel = Kernel, Indegree = 600 }, context), StringComparison.Ordinal);
        var near = DistanceKernel.Box(1e-3);
        Assert.Contains("no possible source", Refused("indegree", new() { Kernel = near, Indegree = 1 }, context), StringComparison.Ordinal);
        Assert.Contains("0 for every pair", Refused("kernel", new() { Kernel = near, P = 0.5 }, context), StringComparison.Ordinal);
        var wide = DistanceKernel.Gaussian(50) with { MaxDistance = 201 };
        Assert.Contains("period of 400 um", Refused("kernel", new() { Kernel = wide, Indegree = 1 }, context), StringComparison.Ordinal);
        Assert.Contains("layout", Refused("kernel", new() { Kernel = Kernel, Indegree = 1 }, Bare(default(Period))), StringComparison.Ordinal);
        var several = Assert.Throws<ParameterException>(() => new ByDistance { P = 0.1, Indegree = 3 }.CheckParameters(0.1));
        Assert.Equal("p", several.Parameter);
        Assert.Throws<ParameterException>(() => new ByDistance().CheckParameters(0.1));
    }

    private static string Refused(string parameter, ByDistance connector, ConnectorContext context)
    {
        var refused = Assert.Throws<ParameterException>(() =>
        {
            connector.ExpectSynapses(context);
            Make(connector, context);
        });
        Assert.Equal(parameter, refused.Parameter);
        return refused.Message;
    }

    private static int BinOf(double distance) => (int)Math.Min(distance / 10, Bins - 1);

    private static void AssertFits(Dictionary<int, int> counts, double[] expected)
    {
        // The upper 1e-4 of chi-square with at most 19 degrees of freedom is 52; bins that expect few are joined with the last.
        var (statistic, joined, expectedInJoined) = (0.0, 0.0, 0.0);
        for (var bin = 0; bin < Bins; bin++)
        {
            var (count, mean) = (counts.GetValueOrDefault(bin), expected[bin]);
            if (mean < 10)
            {
                (joined, expectedInJoined) = (joined + count, expectedInJoined + mean);
                continue;
            }

            statistic += (count - mean) * (count - mean) / mean;
        }

        statistic += expectedInJoined > 0 ? (joined - expectedInJoined) * (joined - expectedInJoined) / expectedInJoined : 0;
        Assert.InRange(statistic, 0, 52);
    }

    private static List<(int Source, int Target)> Make(ByDistance connector, ConnectorContext context, int first = 0, int end = Neurons)
    {
        var list = new SynapseList();
        connector.Connect(context, first, end, list);
        return list.Pairs;
    }

    private static ConnectorContext Context(ulong seed, bool multapses)
    {
        var random = new RandomStream(seed, StreamPurpose.Layout, 0);
        Position[] positions = [.. Enumerable.Range(0, Neurons).Select(_ => new Position(random.NextDouble() * Side, random.NextDouble() * Side))];
        return new(Neurons, Neurons, false, multapses, (source, target) => source == target, new RandomStream(seed, StreamPurpose.Connector, 1))
        {
            AutapsePairs = Neurons,
            SourcePositions = positions,
            TargetPositions = positions,
            Period = Torus,
        };
    }

    private static ConnectorContext Bare(Period? period) =>
        new(Neurons, Neurons, false, false, (source, target) => source == target, new RandomStream(1, StreamPurpose.Connector, 1)) { Period = period };

    /// <summary>Keeps the pairs that are added.</summary>
    private sealed class SynapseList : ISynapseSink
    {
        internal List<(int Source, int Target)> Pairs { get; } = [];

        public void Add(int source, int target) => Pairs.Add((source, target));

        public void Add(int source, int target, double factor) => Pairs.Add((source, target));
    }
}
