using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>One side of a projection that has not been built, as its connector counts it: neurons numbered from 0 through several populations or groups.</summary>
internal sealed class PlannedSide
{
    private readonly List<PlannedPart> _parts = [];

    internal PlannedSide(NetworkPlan network, IReadOnlyList<string> names, IReadOnlyList<string> groups)
    {
        var index = PopulationIndex.Of(network);
        (_firsts, _firstsInNetwork) = (new long[names.Count], new long[names.Count]);
        for (var i = 0; i < names.Count; i++)
        {
            var members = GroupMembers.Of(network, name, groups);
            _parts.Add(new(name, Count, network.Populations.TakeWhile(p => p.Name != name).Sum(p => (long)p.Size), members));
            Count += members?.Length ?? network.Populations.First(p => p.Name == name).Size;
        }
    }

    /// <summary>Number of neurons.</summary>
    internal long Count { get; }

    /// <summary>The context of a projection's connector, without positions of neurons.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The projection.</param>
    internal static ConnectorContext Context(NetworkPlan network, ProjectionPlan plan)
    {
        var (sources, targets) = (new PlannedSide(network, plan.From, plan.FromGroups), new PlannedSide(network, plan.To, plan.ToGroups));
        return new ConnectorContext(
            (int)Math.Min(int.MaxValue, sources.Count),
            (int)Math.Min(int.MaxValue, targets.Count),
            plan.Autapses,
            plan.Multapses,
            (source, target) => sources.NeuronOf(source) == targets.NeuronOf(target),
            new RandomStream(network.Keys.Connector(plan.Name)))
        {
            AutapsePairs = network.Populations.Sum(p => sources.Common(targets, p)),
        };
    }

    /// <summary>The number in the network of a neuron of the side.</summary>
    private long NeuronOf(int number)
    {
        var part = _parts.Last(p => p.First <= number);
        var neuron = number - part.First;
        return part.FirstInNetwork + (part.Members is null ? neuron : part.Members[neuron]);
    }

    /// <summary>How many neurons of a population are on this side and on another.</summary>
    private long Common(PlannedSide other, PopulationPlan population)
    {
        if (_parts.Find(p => p.Name == population.Name) is not { } mine || other._parts.Find(p => p.Name == population.Name) is not { } theirs)
        {
            return 0;
        }

        return (mine.Members, theirs.Members) switch
        {
            (null, null) => population.Size,
            (null, { } members) => members.Length,
            ({ } members, null) => members.Length,
            var (one, two) => one.Intersect(two).Count(),
        };
    }

    /// <summary>The neurons of a population on the side.</summary>
    /// <param name="Name">The population's name.</param>
    /// <param name="First">The number on the side of the first of them.</param>
    /// <param name="FirstInNetwork">The number in the network of the population's first neuron.</param>
    /// <param name="Members">Their numbers in the population, ascending; null for all.</param>
    private sealed record PlannedPart(string Name, long First, long FirstInNetwork, int[]? Members);
}
