using NeuroForge.Declarations;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Plan;

/// <summary>A projection: synapses of one rule from some populations to others.</summary>
public sealed record ProjectionPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The source populations' names; sources are numbered through them.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>
    /// The groups to which source populations are restricted: other neurons of theirs are never joined. Sources are numbered through the whole populations.
    /// </summary>
    public IReadOnlyList<string> FromGroups { get; init; } = [];

    /// <summary>The groups to which target populations are restricted.</summary>
    public IReadOnlyList<string> ToGroups { get; init; } = [];

    /// <summary>The target populations' names; targets are numbered through them.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The receptors that each synapse drives, one or more.</summary>
    public required IReadOnlyList<string> Receptors { get; init; }

    /// <summary>The synapse rule, a kernel.</summary>
    public required Mechanism Rule { get; init; }

    /// <summary>Parameters of the rule that differ from their defaults, by name.</summary>
    public IReadOnlyDictionary<string, Distribution> Parameters { get; init; } = new Dictionary<string, Distribution>(StringComparer.Ordinal);

    /// <summary>The weights, in the receptors' unit.</summary>
    public required Distribution Weight { get; init; }

    /// <summary>
    /// The delays in steps, bounded on both sides, from 1 to 65535; each drawn value is rounded to a whole number. A continuous rule takes a
    /// single value, which may be 0: see <see cref="IContinuous{T}"/>.
    /// </summary>
    public required Distribution Delay { get; init; }

    /// <summary>Whether weights or delays belong to the places of synapses in the connector's own order.</summary>
    internal bool IsOrdered => Weight.IsOrdered || Delay.IsOrdered;

    /// <summary>The initial wiring; null where there is none.</summary>
    public MechanismUse? Connector { get; init; }

    /// <summary>Whether a neuron may be joined to itself.</summary>
    public bool Autapses { get; init; } = true;

    /// <summary>Whether two neurons may be joined more than once.</summary>
    public bool Multapses { get; init; } = true;

    /// <summary>Whether the rule leaves the weights as they are until a change of the running network allows it to learn.</summary>
    public bool LearningFrozen { get; init; }

    /// <summary>How the projection is rewired; null where it stays as it is.</summary>
    public RewiringPlan? Rewiring { get; init; }
}
