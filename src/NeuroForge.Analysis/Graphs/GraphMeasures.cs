using System.Globalization;
using NeuroForge.Analysis.Connectomes;

namespace NeuroForge.Analysis.Graphs;

/// <summary>Measures of the graph of a connectome. Its nodes are all neurons of the populations that the projections join.</summary>
public sealed record GraphMeasures
{
    /// <summary>Greatest number of nodes that clustering and paths are measured from; in a larger graph they are a random sample.</summary>
    public const int MostNodes = 500;

    /// <summary>The names of the numbers in a row.</summary>
    public const string Columns =
        "time_ms,neurons,synapses,in_degree_mean,in_degree_sd,in_degree_max,out_degree_mean,out_degree_sd,out_degree_max,"
        + "reciprocity,clustering,path_length,reached,small_world,modularity";

    /// <summary>The moment, in ms.</summary>
    public required double Time { get; init; }

    /// <summary>Number of neurons.</summary>
    public required int Neurons { get; init; }

    /// <summary>Number of synapses.</summary>
    public required int Synapses { get; init; }

    /// <summary>Numbers of synapses onto a neuron.</summary>
    public required DegreeSummary InDegree { get; init; }

    /// <summary>Numbers of synapses from a neuron.</summary>
    public required DegreeSummary OutDegree { get; init; }

    /// <summary>See <see cref="Graphs.Reciprocity"/>.</summary>
    public required double Reciprocity { get; init; }

    /// <summary>See <see cref="Graphs.Clustering"/>.</summary>
    public required double Clustering { get; init; }

    /// <summary>See <see cref="Graphs.PathLength"/>.</summary>
    public required PathLength Path { get; init; }

    /// <summary>See <see cref="Graphs.SmallWorld"/>.</summary>
    public required double SmallWorld { get; init; }

    /// <summary>See <see cref="Graphs.Modularity"/>; the groups are the populations.</summary>
    public required double Modularity { get; init; }

    /// <summary>Measures a connectome.</summary>
    /// <param name="connectome">The connectome.</param>
    /// <param name="seed">The seed for samples and random graphs: the same seed gives the same numbers.</param>
    public static GraphMeasures Of(Connectome connectome, int seed = 1)
    {
        var index = new NeuronIndex(connectome.Projections);
        (int Source, int Target)[] synapses = [.. connectome.Synapses.Select(s => (index.Of(connectome.SourceOf(s)), index.Of(connectome.TargetOf(s))))];
        var graph = new DirectedGraph(index.Count, synapses);
        var random = new Random(seed);
        var nodes = Sample(graph.Count, random);
        var clustering = NeuroForge.Analysis.Graphs.Clustering.Of(graph, nodes);
        var path = PathLength.From(graph, nodes);
        return new GraphMeasures
        {
            Time = connectome.Time,
            Neurons = index.Count,
            Synapses = synapses.Length,
            InDegree = DegreeSummary.Of(Counts(index.Count, synapses.Select(s => s.Target))),
            OutDegree = DegreeSummary.Of(Counts(index.Count, synapses.Select(s => s.Source))),
            Reciprocity = NeuroForge.Analysis.Graphs.Reciprocity.Of(graph),
            Clustering = clustering,
            Path = path,
            SmallWorld = NeuroForge.Analysis.Graphs.SmallWorld.Index(graph, clustering, path.Mean, nodes, random),
            Modularity = NeuroForge.Analysis.Graphs.Modularity.Of(
                synapses, [.. index.Populations.SelectMany((population, i) => Enumerable.Repeat(i, population.Size))]),
        };
    }

    /// <summary>The numbers, in the order of <see cref="Columns"/>, separated by commas.</summary>
    public string ToRow() => string.Join(',', new[]
    {
        Time, Neurons, Synapses, InDegree.Mean, InDegree.Deviation, InDegree.Most, OutDegree.Mean, OutDegree.Deviation, OutDegree.Most,
        Reciprocity, Clustering, Path.Mean, Path.Reached, SmallWorld, Modularity,
    }.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static int[] Counts(int count, IEnumerable<int> neurons)
    {
        var counts = new int[count];
        foreach (var neuron in neurons)
        {
            counts[neuron]++;
        }

        return counts;
    }

    private static int[] Sample(int count, Random random)
    {
        int[] nodes = [.. Enumerable.Range(0, count)];
        if (count > MostNodes)
        {
            random.Shuffle(nodes);
            nodes = [.. nodes.Take(MostNodes).Order()];
        }

        return nodes;
    }
}
