using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>One side of a projection that has not been built: neurons numbered from 0 through several populations.</summary>
internal sealed class PlannedSide
{
    private readonly long[] _firsts;
    private readonly long[] _firstsInNetwork;

    internal PlannedSide(NetworkPlan network, IReadOnlyList<string> names)
    {
        var index = PopulationIndex.Of(network);
        (_firsts, _firstsInNetwork) = (new long[names.Count], new long[names.Count]);
        for (var i = 0; i < names.Count; i++)
        {
            (_firsts[i], _firstsInNetwork[i]) = (Count, index.FirstNeuronOf(names[i]));
            Count += index[names[i]].Size;
        }
    }

    /// <summary>How many neurons there are.</summary>
    internal long Count { get; }

    /// <summary>What a connector is told of a projection: everything but where neurons are.</summary>
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
            AutapsePairs = plan.From.Intersect(plan.To, StringComparer.Ordinal).Sum(name => (long)PopulationIndex.Of(network)[name].Size),
        };
    }

    /// <summary>Whether a projection leads from a single neuron to itself alone.</summary>
    internal static bool HasOnlyAutapses(NetworkPlan network, ProjectionPlan plan) =>
        plan is { From: [var source], To: [var target] } && source == target && PopulationIndex.Of(network)[source].Size == 1;

    /// <summary>The number in the network of a neuron of the side.</summary>
    private long NeuronOf(int number)
    {
        var population = Ascending.CountUpTo<long>(_firsts, number) - 1;
        return _firstsInNetwork[population] + number - _firsts[population];
    }
}
