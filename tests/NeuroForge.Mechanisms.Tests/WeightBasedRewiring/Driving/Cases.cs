using NeuroForge.Randomness;
using NeuroForge.Rewiring;
using NeuroForge.WeightBasedRewiring;

namespace NeuroForge.Mechanisms.Tests.WeightBasedRewiring.Driving;

/// <summary>Projections with some weak synapses, and what a strategy makes of them.</summary>
internal static class Cases
{
    public const double Threshold = 0.005;
    public const double RegrownWeight = 0.15;

    private const double Weak = 0.0049;

    private static readonly double[] Weights = [0, Weak, Threshold, 0.2];

    /// <summary>A strategy of its kind.</summary>
    public static PruneAndRegrow New(bool anywhere) => anywhere
        ? new PruneAndRegrowAnywhere { Threshold = Threshold, RegrownWeight = RegrownWeight }
        : new PruneAndRegrowFromSource { Threshold = Threshold, RegrownWeight = RegrownWeight };

    /// <summary>What a strategy proposes with the stream of a seed.</summary>
    public static ConnectivityEdit Propose(this IRewiringStrategy strategy, IConnectivityView view, int seed)
    {
        var edit = new ConnectivityEdit();
        strategy.Propose(view, edit, new RandomStream((ulong)seed, StreamPurpose.Rewiring, 0));
        return edit;
    }

    /// <summary>Any projection: of up to 9 neurons a side, from empty to full, with weights at and on either side of the threshold.</summary>
    public static WeightedProjection Draw(int seed)
    {
        var random = new RandomStream((ulong)seed, StreamPurpose.Connector, 0);
        var (sources, targets, options, density) = (1 + random.NextInt32(9), 1 + random.NextInt32(9), random.NextInt32(8), random.NextInt32(5) / 4.0);
        var (autapses, multapses, recurrent) = ((options & 1) != 0, (options & 2) != 0, (options & 4) != 0);
        var synapses = new List<(int, int, double)>();
        for (var pair = 0; pair < sources * targets; pair++)
        {
            var (source, target) = (pair / targets, pair % targets);
            var times = (autapses || !recurrent || source != target) && random.NextDouble() <= density ? 1 + (multapses ? random.NextInt32(3) : 0) : 0;
            synapses.AddRange(Enumerable.Range(0, times).Select(_ => (source, target, Weights[random.NextInt32(Weights.Length)])));
        }

        return new WeightedProjection(sources, targets, synapses) { Autapses = autapses, Multapses = multapses, Recurrent = recurrent };
    }

    /// <summary>A projection without autapses and multapses, in which all pairs are joined but some; weak where a pair says so.</summary>
    public static WeightedProjection Full(int neurons, Func<int, int, bool> free, Func<int, int, bool> weak) => new(
        neurons,
        neurons,
        from source in Enumerable.Range(0, neurons)
        from target in Enumerable.Range(0, neurons)
        where source != target && !free(source, target)
        select (source, target, weak(source, target) ? Weak : 0.2));
}
