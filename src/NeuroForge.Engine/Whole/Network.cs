using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Stimuli;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Whole;

/// <summary>A built network: everything that has state, without the code that runs it.</summary>
internal sealed class Network
{
    private readonly bool _looksAtSources;
    private readonly Dictionary<Projection, ConnectivityEditor> _editors;

    internal Network(NetworkPlan plan, Type vector, IReadOnlyList<Population> populations, IReadOnlyList<Projection> projections, RewiringProcess[] rewiring)
    {
        Plan = plan;
        Vector = vector;
        Populations = populations;
        Projections = projections;
        Rewiring = rewiring;
        Shards = [.. populations.SelectMany(p => p.OwnShards)];
        _editors = rewiring.ToDictionary(r => r.Editor.Projection, r => r.Editor);
        _looksAtSources = projections.Any(p => RuleNature.LooksAtSources(p.Plan.Rule));
    }

    /// <summary>The plan that it was built from.</summary>
    internal NetworkPlan Plan { get; }

    /// <summary>The vector for computing it.</summary>
    internal Type Vector { get; }

    /// <summary>The populations, in the order of neurons.</summary>
    internal IReadOnlyList<Population> Populations { get; }

    /// <summary>The projections, in the order in which they deliver.</summary>
    internal IReadOnlyList<Projection> Projections { get; }

    /// <summary>The rewiring of projections, in the same order.</summary>
    internal RewiringProcess[] Rewiring { get; }

    /// <summary>The shards that this rank computes, in the order of neurons: all shards if it is the only one.</summary>
    internal Shard[] Shards { get; }

    /// <summary>A population.</summary>
    /// <exception cref="ArgumentException">There is none with that name.</exception>
    internal Population Population(string name) => Populations.FirstOrDefault(p => p.Name == name)
        ?? throw new ArgumentException(Missing.Message("population", name, [.. Populations.Select(p => p.Name)]), nameof(name));

    /// <summary>The neurons of a population or a group; null if there is none with that name.</summary>
    internal NeuronSelection? Neurons(string name) => Plan.Groups.FirstOrDefault(g => g.Name == name) is { } group
        ? new NeuronSelection(name, Population(group.Population), GroupMembers.Of(Plan, group.Population, [name]))
        : Populations.FirstOrDefault(p => p.Name == name) is { } population ? new NeuronSelection(name, population, members: null)
        : null;

    /// <summary>The names of all populations and groups.</summary>
    internal IReadOnlyList<string> NamesOfNeurons => [.. Populations.Select(p => p.Name), .. Plan.Groups.Select(g => g.Name)];

    /// <summary>A projection.</summary>
    /// <exception cref="ArgumentException">There is none with that name.</exception>
    internal Projection Projection(string name) => Projections.FirstOrDefault(p => p.Name == name)
        ?? throw new ArgumentException(Missing.Message("projection", name, [.. Projections.Select(p => p.Name)]), nameof(name));

    /// <summary>The players of a stimulus, one for each shard that it reaches, including those of other ranks.</summary>
    internal StimulusPlayer[] PlayersOf(string stimulus) =>
        [.. Populations.SelectMany(p => p.Shards).SelectMany(s => s.Stimuli).Where(p => p.Name == stimulus)];

    /// <summary>The editor of a projection; permanent synapses are made changeable first.</summary>
    internal ConnectivityEditor EditorOf(Projection projection)
    {
        if (!_editors.TryGetValue(projection, out var editor))
        {
            ProjectionOpening.Open(projection, Vector);
            _editors[projection] = editor = new ConnectivityEditor(projection, Plan.Keys, Plan.Step);
        }

        return editor;
    }

    /// <summary>True if all shards must deliver before any is stepped.</summary>
    internal bool DeliversApart => Stages.Length > 1 || _looksAtSources;

    /// <summary>The exchange with other ranks, which have parts of the network.</summary>
    internal RankExchange Ranks { get; init; } = RankExchange.Local;

    /// <summary>The populations in groups that are computed one after the other in a step.</summary>
    internal required Stage[] Stages { get; init; }

    /// <summary>The smallest delay in steps, or the longest slice if there are no projections.</summary>
    internal required int LongestSlice { get; init; }
}
