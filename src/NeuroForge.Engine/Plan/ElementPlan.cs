using NeuroForge.Declarations;

namespace NeuroForge.Engine.Plan;

/// <summary>A kind of synaptic element, such as axonal boutons or dendritic spines, and its growth.</summary>
public sealed record ElementPlan
{
    /// <summary>The name that projections use for it.</summary>
    public required string Name { get; init; }

    /// <summary>The growth curve, a kernel.</summary>
    public required Mechanism Curve { get; init; }

    /// <summary>Parameters of the curve that differ from their defaults, by name.</summary>
    public IReadOnlyDictionary<string, Distribution> Parameters { get; init; } = new Dictionary<string, Distribution>(StringComparer.Ordinal);

    /// <summary>
    /// Initial elements of each neuron, 0 or more, bound and vacant together; null for as many as the initial synapses bind, so that no synapse lacks an
    /// element and none is vacant.
    /// </summary>
    public Distribution? Initial { get; init; }

    /// <summary>The fraction of vacant elements that is lost at each update of a projection that uses them, 0 to 1.</summary>
    public double VacantDecay { get; init; }
}
