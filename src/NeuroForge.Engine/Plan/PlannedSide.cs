using NeuroForge.Connectivity;
using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>
/// One side of a projection that has not been built, as its connector counts it: neurons numbered from 0 through several populations or groups.
/// </summary>
internal sealed class PlannedSide
{
    private readonly PlannedPart[] _parts;
    private readonly long[] _firsts;

    internal PlannedSide(NetworkPlan network, IReadOnlyList<string> names, IReadOnlyList<string> groups)
    {
        var index = PopulationIndex.Of(network);
        _parts = [.. names.Select(name => new PlannedPart(index[name], index.FirstNeuronOf(name), GroupMembers.Of(network, name, groups)))];
        _firsts = new long[_parts.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            _firsts[i] = Count;
            Count += _parts[i].Count;
        }
    }

    /// <summary>Number of neurons.</summary>
    internal long Count { get; }

    /// <summary>The populations on the side, each with the numbers of the neurons that are on it; null for all.</summary>
    internal IEnumerable<(PopulationPlan Population, int[]? Members)> Parts => _parts.Select(part => (part.Population, part.Members));

    /// <summary>The context of a projection's connector.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The projection.</param>
    /// <param name="period">Finds the period of the space of both sides; null for a context without positions.</param>
    /// <param name="place">Finds the positions of the neurons of a side when they are first requested; null for none.</param>
    internal static ConnectorContext Context(
        NetworkPlan network, ProjectionPlan plan, Func<PlannedSide, PlannedSide, Period?>? period = null, Func<PlannedSide, Position[]>? place = null)
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
            AutapsePairs = sources.NeuronsShared(targets),
            Period = period is null ? default(Period) : period(sources, targets),
            Places = (() => place?.Invoke(sources) ?? [], () => place?.Invoke(targets) ?? []),
            NumberOfSource = sources.NumberInPopulation,
            NumberOfTarget = targets.NumberInPopulation,
        };
    }

    /// <summary>True if a projection could join a single neuron to itself only.</summary>
    internal static bool HasOnlyAutapses(NetworkPlan network, ProjectionPlan plan)
    {
        var (sources, targets) = (new PlannedSide(network, plan.From, plan.FromGroups), new PlannedSide(network, plan.To, plan.ToGroups));
        return sources.Count == 1 && targets.Count == 1 && sources.NeuronOf(0) == targets.NeuronOf(0);
    }

    /// <summary>The number in the network of a neuron of the side.</summary>
    private long NeuronOf(int number)
    {
        var (part, member) = Locate(number);
        return part.NeuronOf(member);
    }

    /// <summary>The number in its population of a neuron of the side.</summary>
    private int NumberInPopulation(int number)
    {
        var (part, member) = Locate(number);
        return part.NumberOf(member);
    }

    private (PlannedPart Part, int Member) Locate(int number)
    {
        var found = Array.BinarySearch(_firsts, number);
        var part = found < 0 ? ~found - 1 : found; // no part is empty, so no two begin at one number
        return (_parts[part], (int)(number - _firsts[part]));
    }

    /// <summary>Number of neurons that are on this side and on another.</summary>
    private long NeuronsShared(PlannedSide other)
    {
        var theirs = other._parts.ToLookup(part => part.Population.Name, StringComparer.Ordinal);
        return _parts.Sum(mine => theirs[mine.Population.Name].Take(1).Sum(mine.NeuronsShared));
    }

    /// <summary>The neurons of a population on the side.</summary>
    /// <param name="Population">The population.</param>
    /// <param name="FirstInNetwork">The number in the network of the population's first neuron.</param>
    /// <param name="Members">Their numbers in the population, ascending; null for all.</param>
    private sealed record PlannedPart(PopulationPlan Population, long FirstInNetwork, int[]? Members)
    {
        /// <summary>Number of neurons.</summary>
        internal int Count => Members?.Length ?? Population.Size;

        /// <summary>The number in the network of one of them.</summary>
        internal long NeuronOf(int number) => FirstInNetwork + NumberOf(number);

        /// <summary>The number in the population of one of them.</summary>
        internal int NumberOf(int number) => Members is null ? number : Members[number];

        /// <summary>Number of neurons that are here and in another part of the same population.</summary>
        internal long NeuronsShared(PlannedPart other) => (Members, other.Members) switch
        {
            (null, _) => other.Count,
            (_, null) => Count,
            var (mine, theirs) => mine.Intersect(theirs).Count(),
        };
    }
}
