using NeuroForge.Connectivity;
using NeuroForge.Mechanisms.Tests.Driving;

namespace NeuroForge.Mechanisms.Tests.Connectivity;

/// <summary>Graphs with a structure: what each synapse must be, and the statistics that the papers state.</summary>
public sealed class GraphTests
{
    [Fact]
    public void A_pair_gets_a_Poisson_number_of_synapses()
    {
        // 200 seeds of 30 x 20 pairs: counts of 0, 1, 2, 3 and more synapses, by Pearson's test.
        const double Mean = 0.7;
        var counts = new int[4];
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var numbers = Wiring.Of(new PairwisePoisson { Mean = Mean }, new Sides(30, 20, Recurrent: false), seed).CountBy(pair => pair).ToDictionary();
            counts[0] += 600 - numbers.Count;
            foreach (var number in numbers.Values)
            {
                counts[Math.Min(number, 3)]++;
            }
        }

        double[] probabilities = [Math.Exp(-Mean), Mean * Math.Exp(-Mean), Mean * Mean / 2 * Math.Exp(-Mean), 0];
        probabilities[3] = 1 - probabilities.Sum();
        var chi = counts.Zip(probabilities).Sum(pair => Math.Pow(pair.First - (120_000 * pair.Second), 2) / (120_000 * pair.Second));
        Assert.InRange(chi, 0.02, 16.3); // 3 degrees of freedom: a thousandth on either side
    }

    [Fact]
    public void A_Poisson_number_needs_multapses() => Assert.Equal(
        "mean", Assert.Throws<ParameterException>(() => Wiring.Of(new PairwisePoisson { Mean = 1 }, new Sides(3, 3, Multapses: false))).Parameter);

    [Fact]
    public void A_ring_without_chance_joins_the_nearest_neighbours()
    {
        var synapses = Wiring.Of(new SmallWorld { Degree = 4 }, new Sides(10, 10));
        Assert.Equal([1, 2, 8, 9], synapses.Where(s => s.Target == 0).Select(s => s.Source).Order());
        Assert.Equal(40, synapses.Count);
        Assert.All(synapses, s => Assert.InRange(Math.Min((s.Source - s.Target + 10) % 10, (s.Target - s.Source + 10) % 10), 1, 2));
    }

    /// <summary>Watts and Strogatz: with p 0.01 paths are much shorter than on the ring, while clustering is nearly that of the ring.</summary>
    [Fact]
    public void A_small_world_has_short_paths_and_many_triangles()
    {
        const int Neurons = 600;
        var (ring, small, random) = (Of(0), Of(0.02), Of(1));
        Assert.InRange(Paths(small) / Paths(ring), 0, 0.35);
        Assert.InRange(Clustering(small) / Clustering(ring), 0.85, 1);
        Assert.InRange(Clustering(random), 0, 0.1);
        Assert.All(new[] { ring, small, random }, graph => Assert.All(graph, sources => Assert.Equal(10, sources.Distinct().Count())));

        int[][] Of(double p)
        {
            var synapses = Wiring.Of(new SmallWorld { Degree = 10, P = p }, new Sides(Neurons, Neurons)).ToLookup(s => s.Target, s => s.Source);
            Assert.All(synapses, target => Assert.DoesNotContain(target.Key, target));
            return [.. Enumerable.Range(0, Neurons).Select(target => synapses[target].ToArray())];
        }
    }

    [Theory]
    [InlineData(3, 0.1)]
    [InlineData(4, 1)]
    [InlineData(9, 0)]
    public void Small_worlds_that_cannot_be_are_refused(int degree, double p)
    {
        var connector = new SmallWorld { Degree = degree, P = p };
        Assert.Equal("degree", Assert.Throws<ParameterException>(() =>
        {
            connector.CheckParameters(0.1);
            Wiring.Of(connector, new Sides(5, 5));
        }).Parameter);
    }

    /// <summary>The number of neurons with degree k or more falls as k^-2 (the density as k^-3): over a decade a hundredfold, within a factor of two.</summary>
    [Fact]
    public void In_degrees_of_a_scale_free_graph_follow_a_power_law()
    {
        const int Neurons = 20_000;
        var synapses = Wiring.Of(new ScaleFree { Outdegree = 3 }, new Sides(Neurons, Neurons));
        Assert.Equal(3 * (Neurons - 3), synapses.Count);
        Assert.Equal(synapses.Count, synapses.Distinct().Count());
        Assert.All(synapses, s => Assert.True(s.Target < s.Source));
        var degrees = synapses.CountBy(s => s.Target).Select(target => target.Value + 3).ToArray(); // with the synapses that it sends
        double Above(int degree) => degrees.Count(d => d >= degree);
        Assert.InRange(Above(10) / Above(100), 50, 200);
        Assert.InRange(degrees.Max(), 100, 5000);
    }

    [Fact]
    public void Clusters_are_joined_more_within_than_between_and_as_said_on_average()
    {
        var connector = new Clustered { Clusters = 5, P = 0.2, Ratio = 2.5 };
        var (within, between) = (0, 0);
        for (var seed = 1UL; seed <= 20; seed++)
        {
            foreach (var (source, target) in Wiring.Of(connector, new Sides(100, 50, Recurrent: false), seed))
            {
                _ = source / 20 == target / 10 ? within++ : between++;
            }
        }

        // p_out = 0.2 x 5 / (2.5 + 4), p_in 2.5 times that; 20,000 and 80,000 trials, four standard deviations.
        const double Out = 1 / 6.5;
        Assert.Equal(2.5 * Out, within / 20_000.0, 4 * Math.Sqrt(0.25 / 20_000));
        Assert.Equal(Out, between / 80_000.0, 4 * Math.Sqrt(Out / 80_000));
    }

    [Fact]
    public void Clusters_that_cannot_be_are_refused()
    {
        Assert.Equal("ratio", Assert.Throws<ParameterException>(() => new Clustered { Clusters = 10, P = 0.5, Ratio = 9 }.CheckParameters(0.1)).Parameter);
        Assert.Equal("clusters", Assert.Throws<ParameterException>(() => Wiring.Of(new Clustered { Clusters = 3 }, new Sides(9, 10))).Parameter);
    }

    [Fact]
    public void Blocks_are_joined_with_the_probability_of_their_groups()
    {
        var connector = new BlockMatrix { SourceSizes = [30, 0, 20], TargetSizes = [10, 15], P = [0.1, 1, 0.9, 0.5, 1, 0] };
        connector.CheckParameters(0.1);
        var counts = new int[2, 2];
        for (var seed = 1UL; seed <= 40; seed++)
        {
            foreach (var (source, target) in Wiring.Of(connector, new Sides(50, 25, Recurrent: false), seed))
            {
                counts[target < 10 ? 0 : 1, source < 30 ? 0 : 1]++;
            }
        }

        Assert.Equal(0.1, counts[0, 0] / (40 * 300.0), 4 * Math.Sqrt(0.09 / 12_000));
        Assert.Equal(0.9, counts[0, 1] / (40 * 200.0), 4 * Math.Sqrt(0.09 / 8_000));
        Assert.Equal(0.5, counts[1, 0] / (40 * 450.0), 4 * Math.Sqrt(0.25 / 18_000));
        Assert.Equal(0, counts[1, 1]);
        Assert.Equal("p", Assert.Throws<ParameterException>(() => new BlockMatrix { SourceSizes = [1], TargetSizes = [2] }.CheckParameters(1)).Parameter);
        Assert.Equal("target_sizes", Assert.Throws<ParameterException>(() => Wiring.Of(connector, new Sides(50, 24))).Parameter);
        Assert.Equal("source_sizes", Assert.Throws<ParameterException>(() => new BlockMatrix { SourceSizes = [1.5] }.CheckParameters(1)).Parameter);
    }

    [Fact]
    public void Parts_of_the_targets_get_the_synapses_that_they_have_in_the_whole()
    {
        IConnectByTarget[] connectors =
        [
            new PairwisePoisson { Mean = 0.4 }, new SmallWorld { Degree = 6, P = 0.3 }, new Clustered { Clusters = 4 },
            new BlockMatrix { SourceSizes = [10, 14], TargetSizes = [20, 4], P = [0.2, 0.5, 0.7, 0.1] },
        ];
        var sides = new Sides(24, 24, Autapses: false);
        foreach (var connector in connectors)
        {
            var whole = Wiring.Of(connector, sides);
            Assert.Equal(whole, [.. Wiring.Onto(connector, sides, 0, 7), .. Wiring.Onto(connector, sides, 7, 8), .. Wiring.Onto(connector, sides, 8, 24)]);
            Assert.DoesNotContain(whole, s => s.Source == s.Target);
        }
    }

    /// <summary>The mean shortest path from the first neurons, each synapse a way in both directions.</summary>
    private static double Paths(int[][] sources)
    {
        var ways = Ways(sources);
        var total = 0.0;
        for (var start = 0; start < 10; start++)
        {
            var distances = new Dictionary<int, int> { [start] = 0 };
            var queue = new Queue<int>([start]);
            while (queue.TryDequeue(out var at))
            {
                foreach (var next in ways[at].Where(next => distances.TryAdd(next, distances[at] + 1)))
                {
                    queue.Enqueue(next);
                }
            }

            total += distances.Values.Average();
        }

        return total / 10;
    }

    /// <summary>The share of pairs of a neuron's neighbours that are joined.</summary>
    private static double Clustering(int[][] sources)
    {
        var ways = Ways(sources);
        return ways.Average(neighbours => neighbours.Average(a => neighbours.Count(b => b != a && ways[a].Contains(b)) / (neighbours.Count - 1.0)));
    }

    private static HashSet<int>[] Ways(int[][] sources)
    {
        HashSet<int>[] ways = [.. sources.Select(s => s.ToHashSet())];
        foreach (var (target, heard) in sources.Index())
        {
            foreach (var source in heard)
            {
                ways[source].Add(target);
            }
        }

        return ways;
    }
}
