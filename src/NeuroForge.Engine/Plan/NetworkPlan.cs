using NeuroForge.Units;

namespace NeuroForge.Engine.Plan;

/// <summary>
/// A network, checked and resolved: everything the engine needs to build and run it. Times are whole numbers of steps, quantities are in the units that the
/// mechanisms declare, and names refer to parts of the plan.
/// </summary>
public sealed record NetworkPlan
{
    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>The length of a step in ms, above 0.</summary>
    public required double Step { get; init; }

    /// <summary>Number of steps of a run, 1 or more.</summary>
    public required long Steps { get; init; }

    /// <summary>The seed of all random streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The populations, in the order of the description, which is the order of neurons.</summary>
    public required IReadOnlyList<PopulationPlan> Populations { get; init; }

    /// <summary>The groups of neurons that other parts name, each of one population.</summary>
    public IReadOnlyList<GroupPlan> Groups { get; init; } = [];

    /// <summary>The stimuli, in the order in which they are given.</summary>
    public IReadOnlyList<StimulusPlan> Stimuli { get; init; } = [];

    /// <summary>The projections, in the order in which they deliver and are rewired.</summary>
    public IReadOnlyList<ProjectionPlan> Projections { get; init; } = [];

    /// <summary>The phases of the protocol, one after the other.</summary>
    public IReadOnlyList<PhasePlan> Phases { get; init; } = [];

    /// <summary>The recorders.</summary>
    public IReadOnlyList<RecorderPlan> Recorders { get; init; } = [];

    /// <summary>The keys of its random numbers.</summary>
    internal StreamKeys Keys => new(Seed);

    /// <summary>The unit of the weights of a projection: that of its receptors, which is the same in all its targets.</summary>
    public Unit WeightUnitOf(ProjectionPlan projection) => UnitOf(projection.To[0], projection.Receptors[0]);

    /// <summary>The names by which a description names neurons: groups in place of the populations that they restrict.</summary>
    /// <param name="populations">The names of populations.</param>
    /// <param name="groups">The names of groups of some of them.</param>
    public IReadOnlyList<string> NamesOf(IReadOnlyList<string> populations, IReadOnlyList<string> groups) =>
    [
        .. populations.SelectMany(population =>
        {
            List<string> of = [.. Groups.Where(g => g.Population == population && groups.Contains(g.Name)).Select(g => g.Name)];
            return of.Count == 0 ? [population] : of;
        }),
    ];

    /// <summary>The unit of a receptor.</summary>
    /// <param name="population">The name of the population.</param>
    /// <param name="receptor">The receptor.</param>
    public Unit UnitOf(string population, string receptor) =>
        PopulationIndex.Of(this)[population].Model.Inputs.First(i => i.Name == receptor).Unit;
}
