using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>Projections in the middle of their lives: some synapses, and elements that have grown or shrunk since.</summary>
internal static class Cases
{
    /// <summary>A projection drawn from a seed.</summary>
    public static InMemoryProjection Draw(int seed)
    {
        var random = new RandomStream((ulong)seed, StreamPurpose.Connector, 0);
        var projection = new InMemoryProjection(1 + random.NextInt32(9), 1 + random.NextInt32(9))
        {
            Autapses = random.NextInt32(2) == 0,
            Multapses = random.NextInt32(2) == 0,
        };
        for (var attempts = random.NextInt32(80); attempts > 0; attempts--)
        {
            var (source, target) = (random.NextInt32(projection.Sources.Count), random.NextInt32(projection.Targets.Count));
            if ((projection.Autapses || source != target) && (projection.Multapses || !projection.AreJoined(source, target)))
            {
                projection.Join(source, target);
            }
        }

        Regrow(projection, random);
        return projection;
    }

    /// <summary>Gives every neuron up to four elements more or less than it has bound.</summary>
    public static void Regrow(InMemoryProjection projection, RandomStream random)
    {
        double Near(int connected) => Math.Max(0, connected + (8 * random.NextDouble()) - 4);
        Array.ConvertAll(projection.SourceConnected, Near).CopyTo(projection.SourceElements, 0);
        Array.ConvertAll(projection.TargetConnected, Near).CopyTo(projection.TargetElements, 0);
    }

    /// <summary>A projection with the given elements and synapses.</summary>
    public static InMemoryProjection Of(double[] sources, double[] targets, params (int Source, int Target)[] synapses)
    {
        var projection = new InMemoryProjection(sources.Length, targets.Length);
        Array.ForEach(synapses, synapse => projection.Join(synapse.Source, synapse.Target));
        sources.CopyTo(projection.SourceElements, 0);
        targets.CopyTo(projection.TargetElements, 0);
        return projection;
    }

    /// <summary>What a strategy proposes, drawn with a seed.</summary>
    public static ConnectivityEdit Propose(this IRewiringStrategy strategy, IConnectivityView view, int seed = 1)
    {
        var edit = new ConnectivityEdit();
        strategy.Propose(view, edit, new RandomStream((ulong)seed, StreamPurpose.Rewiring, 0));
        return edit;
    }

    /// <summary>Whole elements that are in no synapse; below 0 where there are more synapses than elements.</summary>
    public static int[] Vacant(double[] elements, int[] connected) =>
        [.. elements.Zip(connected, (grown, bound) => (int)Math.Floor(grown) - bound)];
}
