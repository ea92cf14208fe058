using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Analysis.Connectomes;
using NeuroForge.Analysis.Graphs;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Tests.Graphs;

/// <summary>Measures of graphs that can be worked out by hand, and of the families that the measures were made for.</summary>
public sealed class MeasureTests
{
    private static readonly DirectedGraph Cycle = new(3, [(0, 1), (1, 2), (2, 0)]);

    private static readonly DirectedGraph Complete = new(4, Pairs(4));

    /// <summary>Two cycles of three in both directions, joined by one edge.</summary>
    private static readonly (int, int)[] Barbell = [.. Both(0, 1), .. Both(1, 2), .. Both(2, 0), .. Both(3, 4), .. Both(4, 5), .. Both(5, 3), (2, 3)];

    [Fact]
    public void Loops_are_left_out_and_parallel_edges_count_once()
    {
        var graph = new DirectedGraph(3, [(0, 1), (0, 1), (1, 0), (2, 2), (1, 2)]);
        Assert.Equal(3, graph.EdgeCount);
        Assert.Equal([0, 2], graph.Successors(1).ToArray());
        Assert.Equal([0, 2], graph.Neighbours(1).ToArray());
        Assert.Equal([2, 1], graph.Ties(1).ToArray());
        Assert.True(graph.Successors(2).IsEmpty);
    }

    [Fact]
    public void Reciprocity_is_the_share_of_edges_with_one_back()
    {
        Assert.Equal(0, Reciprocity.Of(Cycle));
        Assert.Equal(1, Reciprocity.Of(Complete));
        Assert.Equal(2 / 3.0, Reciprocity.Of(new DirectedGraph(3, [(0, 1), (1, 0), (1, 2)])));
        Assert.Equal(double.NaN, Reciprocity.Of(new DirectedGraph(3, [])));
    }

    /// <summary>Through a node of a cycle of three go one triangle of the two that could: the third edge might lead either way.</summary>
    [Fact]
    public void Clustering_counts_triangles_in_any_direction()
    {
        Assert.Equal(0.5, Clustering.Of(Cycle, [0, 1, 2]));
        Assert.Equal(1, Clustering.Of(Complete, [0, 1, 2, 3]));
        Assert.Equal(0, Clustering.Of(new DirectedGraph(4, [(0, 1), (0, 2), (0, 3)]), [0, 1, 2, 3]));
        // At 2: ties of 2 to 0 and 1, of 1 to 3; degree 5, mutual 2: 2 x 2 x 2 walks each way over 2 (5 x 4 - 4).
        Assert.Equal(16 / 32.0, Clustering.Of(new DirectedGraph(6, Barbell), [2]));
        Assert.Equal(1, Clustering.Of(new DirectedGraph(6, Barbell), [0]));
    }

    [Fact]
    public void Paths_follow_edges()
    {
        Assert.Equal(new PathLength(1.5, 1), PathLength.From(Cycle, [0, 1, 2]));
        Assert.Equal(new PathLength(1, 1), PathLength.From(Complete, [0, 1, 2, 3]));
        Assert.Equal(new PathLength(4 / 3.0, 0.5), PathLength.From(new DirectedGraph(3, [(0, 1), (1, 2)]), [0, 1, 2]));
        Assert.Equal(new PathLength(double.NaN, 0), PathLength.From(new DirectedGraph(3, []), [0, 1, 2]));
    }

    [Fact]
    public void Modularity_is_what_stays_within_beyond_chance()
    {
        Assert.Equal(0, Modularity.Of([(0, 1), (1, 2), (2, 0)], [0, 0, 0]), 1e-15);
        Assert.Equal(0.5, Modularity.Of([.. Both(0, 1), .. Both(2, 3)], [0, 0, 1, 1]), 1e-15);
        Assert.Equal(-0.5, Modularity.Of([.. Both(0, 2), .. Both(1, 3)], [0, 0, 1, 1]), 1e-15);
        // 12 of 13 within; 7 and 6 leave, 6 and 7 arrive.
        Assert.Equal((12 / 13.0) - (2 * 42 / 169.0), Modularity.Of(Barbell, [0, 0, 0, 1, 1, 1]), 1e-15);
        Assert.Equal(double.NaN, Modularity.Of([], [0]));
    }

    /// <summary>A ring whose nodes know the four nearest on either side: C = 3 (k - 2) / (4 (k - 1)) with k = 8, and ways of ceil(d / 4).</summary>
    [Fact]
    public void A_ring_lattice_has_the_clustering_and_ways_of_watts_and_strogatz()
    {
        var ring = Ring(100, 4);
        Assert.Equal(3 * 6 / (4 * 7.0), Clustering.Of(ring, All(100)), 1e-12);
        Assert.Equal(Enumerable.Range(1, 99).Average(d => Math.Ceiling(Math.Min(d, 100 - d) / 4.0)), PathLength.From(ring, All(100)).Mean, 1e-12);
    }

    [Fact]
    public void A_few_shortcuts_make_a_small_world_and_a_random_graph_is_none()
    {
        var random = new Random(3);
        var shortcuts = new DirectedGraph(300, Edges(Ring(300, 4)).Select(e => random.NextDouble() < 0.05 ? (e.Source, random.Next(300)) : e));
        Assert.InRange(Index(shortcuts), 5, 30);
        Assert.InRange(Index(SmallWorld.RandomLike(shortcuts, new Random(9))), 0.9, 1.1);
        Assert.Equal(1, Index(Complete), 1e-12);
        Assert.Equal(double.NaN, Index(new DirectedGraph(5, [(0, 1)])));
    }

    [Fact]
    public void A_random_graph_has_as_many_nodes_and_edges() => Prop.ForAll(
        Gen.Choose(2, 12).SelectMany(count => Gen.Choose(0, count * (count - 1)).Select(edges => (count, edges))).ToArbitrary(),
        size =>
        {
            var graph = new DirectedGraph(size.count, Pairs(size.count).Take(size.edges));
            var other = SmallWorld.RandomLike(graph, new Random(size.edges));
            return other.Count == graph.Count && other.EdgeCount == graph.EdgeCount;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Degrees_are_summed_up()
    {
        Assert.Equal(new DegreeSummary(2, Math.Sqrt(2 / 3.0), 3), DegreeSummary.Of([1, 2, 3]));
        Assert.Equal(default, DegreeSummary.Of([]));
    }

    [Fact]
    public void A_connectome_is_measured_over_all_its_neurons()
    {
        RecordedGroup[] populations = [new("E", 2), new("I", 1)];
        var projection = new RunProjection("all", populations, populations, 4);
        var connectome = new Connectome(50, [projection], "pA", [Synapse(0, 1), Synapse(0, 1), Synapse(1, 0), Synapse(2, 2)]);
        var measures = GraphMeasures.Of(connectome);
        Assert.Equal((50, 3, 4), (measures.Time, measures.Neurons, measures.Synapses));
        Assert.Equal((4 / 3.0, 2), (measures.InDegree.Mean, measures.OutDegree.Most));
        Assert.Equal((1, 0, 1, 1 / 3.0), (measures.Reciprocity, measures.Clustering, measures.Path.Mean, measures.Path.Reached));
        Assert.Equal(1 - (10 / 16.0), measures.Modularity, 1e-15);
        Assert.Equal(GraphMeasures.Columns.Split(',').Length, measures.ToRow().Split(',').Length);
        Assert.Equal(measures, GraphMeasures.Of(connectome));
    }

    /// <summary>A sample of a large graph comes close to the whole.</summary>
    [Fact]
    public void A_large_graph_is_sampled()
    {
        RecordedGroup[] populations = [new("E", 2000)];
        var random = new Random(5);
        var ring = new DirectedGraph(2000, Edges(Ring(2000, 4)).Select(e => random.NextDouble() < 0.1 ? (e.Source, random.Next(2000)) : e));
        var projection = new RunProjection("ring", populations, populations, 0);
        var measures = GraphMeasures.Of(new Connectome(0, [projection], "pA", [.. Edges(ring).Select(e => Synapse(e.Source, e.Target))]));
        Assert.Equal(Clustering.Of(ring, All(2000)), measures.Clustering, 0.02);
        Assert.Equal(PathLength.From(ring, All(2000)).Mean, measures.Path.Mean, 0.05);
    }

    private static double Index(DirectedGraph graph)
    {
        var nodes = All(graph.Count);
        return SmallWorld.Index(graph, Clustering.Of(graph, nodes), PathLength.From(graph, nodes).Mean, nodes, new Random(1));
    }

    private static DirectedGraph Ring(int count, int side) =>
        new(count, Enumerable.Range(0, count).SelectMany(i => Enumerable.Range(1, side).SelectMany(d => Both(i, (i + d) % count))));

    private static (int, int)[] Both(int a, int b) => [(a, b), (b, a)];

    private static IEnumerable<(int, int)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(i => Enumerable.Range(0, count).Where(j => j != i).Select(j => (i, j)));

    private static IEnumerable<(int Source, int Target)> Edges(DirectedGraph graph) =>
        Enumerable.Range(0, graph.Count).SelectMany(i => graph.Successors(i).ToArray().Select(j => (i, j)));

    private static int[] All(int count) => [.. Enumerable.Range(0, count)];

    private static Synapse Synapse(int source, int target) => new(0, 0, source, target, 1, 1, 0);
}
