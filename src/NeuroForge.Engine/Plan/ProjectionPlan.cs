using NeuroForge.Declarations;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Plan;

/// <summary>A projection: synapses of one rule from some populations to others.</summary>
public sealed record ProjectionPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The source populations' names; sources are numbered through all of them.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>
    /// The groups to which source populations are restricted: other neurons of theirs are never joined. Sources are numbered through the whole populations.
    /// </summary>
    public IReadOnlyList<string> FromGroups { get; init; } = [];

    /// <summary>The groups to which target populations are restricted.</summary>
    public IReadOnlyList<string> ToGroups { get; init; } = [];

    /// <summary>The target populations' names; targets are numbered through all of them.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The receptors that each synapse acts on, one or more.</summary>
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

    /// <summary>
    /// The dendritic share of the delay, from 0, with the synapse at the target's soma, to 1; the rest is axonal. It determines which spikes of the two neurons
    /// meet at the synapse; null has the effect of 0.5. Only for rules that learn at spikes, with a single delay.
    /// </summary>
    public double? Dendritic { get; init; }

    /// <summary>The neurons whose spikes are the third factor of the rule; null for a rule without one.</summary>
    public ModulatorPlan? Modulator { get; init; }

    /// <summary>True if weights or delays are in the connector's own order of synapses.</summary>
    internal bool IsOrdered => Weight.IsOrdered || Delay.IsOrdered;

    /// <summary>The connector of the initial synapses; null if there are none.</summary>
    public MechanismUse? Connector { get; init; }

    /// <summary>Initial synapses of an earlier network, in place of a connector; null if there are none.</summary>
    public GivenSynapses? Given { get; init; }

    /// <summary>Initial synapses that the connector has the host read from a file; null if there is none or it makes them itself.</summary>
    public ListedSynapses? Listed { get; init; }

    /// <summary>The delay in steps that all synapses have, now and later; null if they may differ.</summary>
    internal double? SingleDelay => Delay.Single is { } single
        && (GivenDelays is not { } given || (given.Least == given.Greatest && given.Least == Math.Max(1, Math.Round(single)))) ? single : null;

    /// <summary>The smallest and the largest delay of initial synapses whose delays are not those of <see cref="Delay"/>; null if there is none.</summary>
    private (int Least, int Greatest)? GivenDelays => Delay is FileDistribution ? null : Given?.DelayRange ?? Listed?.DelayRange;

    /// <summary>The smallest and the largest delay in steps.</summary>
    internal (double Min, double Max) DelaySupport => (Delay.Support, GivenDelays) is ((var min, var max), (var least, var greatest))
        ? (Math.Min(min, least), Math.Max(max, greatest))
        : Delay.Support;

    /// <summary>True if a neuron may be joined to itself.</summary>
    public bool Autapses { get; init; } = true;

    /// <summary>True if two neurons may be joined more than once.</summary>
    public bool Multapses { get; init; } = true;

    /// <summary>True if the rule leaves the weights unchanged until a change of the running network allows learning.</summary>
    public bool LearningFrozen { get; init; }

    /// <summary>
    /// True to store weights in single precision: each is rounded when it is drawn. Only for synapses whose weights never change by themselves.
    /// </summary>
    public bool SinglePrecision { get; init; }

    /// <summary>The weight as it is stored.</summary>
    /// <param name="weight">The weight that was drawn or given.</param>
    internal double Stored(double weight) => SinglePrecision ? (float)weight : weight;

    /// <summary>The rewiring of the projection; null if it is not rewired.</summary>
    public RewiringPlan? Rewiring { get; init; }
}
