using NeuroForge.Engine.Observing.Live;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting;

namespace NeuroForge.Studio.Observation;

/// <summary>Reads the synapses of a network for matrices, histograms of weights and lines in space.</summary>
/// <param name="plan">The network.</param>
internal sealed class SynapseObservation(NetworkPlan plan)
{
    /// <summary>Number of bins of sources, and of targets, in a matrix.</summary>
    internal const int Bins = 24;

    /// <summary>Number of bins of weights.</summary>
    internal const int WeightBins = 30;

    /// <summary>Greatest number of synapses of a projection that are read; of larger ones only the number is shown.</summary>
    internal const long Most = 3_000_000;

    private const int MostLinks = 1200;

    private readonly Dictionary<string, int> _first = Firsts(plan);

    /// <summary>Reads all projections.</summary>
    internal IReadOnlyList<ProjectionView> Read(Simulation simulation) => [.. plan.Projections.Select(p => Read(p, simulation.Projection(p.Name)))];

    private static Dictionary<string, int> Firsts(NetworkPlan plan)
    {
        var first = 0;
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var population in plan.Populations)
        {
            firsts[population.Name] = first;
            first += population.Size;
        }

        return firsts;
    }

    private ProjectionView Read(ProjectionPlan projection, LiveProjection live)
    {
        var count = live.Count;
        if (count is 0 or > Most)
        {
            return new(count, [], [], 0, 0, []);
        }

        var (sources, targets) = (Numbers(projection.From), Numbers(projection.To));
        var matrix = new int[Bins * Bins];
        var every = Math.Max(1, count / MostLinks);
        var links = new List<int>();
        var weights = new double[count];
        var read = 0L;
        foreach (var block in live.Listed())
        {
            for (var i = 0; i < block.Count; i++, read++)
            {
                var (source, target) = (block.Sources[i], block.Targets[i]);
                matrix[((int)((long)source * Bins / live.Sources) * Bins) + (int)((long)target * Bins / live.Targets)]++;
                weights[read] = block.Weights[i];
                if (read % every == 0 && links.Count < 2 * MostLinks)
                {
                    links.Add(sources[source]);
                    links.Add(targets[target]);
                }
            }
        }

        var (least, greatest) = (weights.Min(), weights.Max());
        return new(count, matrix, Histogram(weights, least, greatest), least, greatest, [.. links]);
    }

    /// <summary>The number of each neuron among all populations, for the neurons of some of them one after the other.</summary>
    private int[] Numbers(IReadOnlyList<string> populations) =>
    [
        .. populations.SelectMany(name => Enumerable.Range(_first[name], plan.Populations.First(p => p.Name == name).Size)),
    ];

    private static int[] Histogram(double[] weights, double least, double greatest)
    {
        var bins = new int[WeightBins];
        var width = greatest > least ? (greatest - least) / WeightBins : 1;
        foreach (var weight in weights)
        {
            bins[Math.Clamp((int)((weight - least) / width), 0, WeightBins - 1)]++;
        }

        return bins;
    }
}
