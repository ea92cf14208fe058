using NeuroForge.Connectivity;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>One side of a projection that has not been built: neurons numbered from 0 through several populations.</summary>
internal sealed class PlannedSide
{
    private readonly List<(long First, long FirstInNetwork)> _populations = [];

    internal PlannedSide(NetworkPlan network, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            _populations.Add((Count, network.Populations.TakeWhile(p => p.Name != name).Sum(p => (long)p.Size)));
            Count += network.Populations.First(p => p.Name == name).Size;
        }
    }

    /// <summary>Number of neurons.</summary>
    internal long Count { get; }

    /// <summary>The context of a projection's connector, without positions of neurons.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The projection.</param>
    internal static ConnectorContext Context(NetworkPlan network, ProjectionPlan plan)
    {
        var (sources, targets) = (new PlannedSide(network, plan.From), new PlannedSide(network, plan.To));
        return new ConnectorContext(
            (int)Math.Min(int.MaxValue, sources.Count),
            (int)Math.Min(int.MaxValue, targets.Count),
            plan.Autapses,
            plan.Multapses,
            (source, target) => sources.NeuronOf(source) == targets.NeuronOf(target),
            new RandomStream(network.Keys.Connector(plan.Name)))
        {
            AutapsePairs = network.Populations.Where(p => plan.From.Contains(p.Name) && plan.To.Contains(p.Name)).Sum(p => (long)p.Size),
        };
    }

    /// <summary>The number in the network of a neuron of the side.</summary>
    private long NeuronOf(int number)
    {
        var (first, firstInNetwork) = _populations.Last(p => p.First <= number);
        return firstInNetwork + number - first;
    }
}
