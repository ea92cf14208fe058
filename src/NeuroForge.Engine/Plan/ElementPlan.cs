using NeuroForge.Declarations;

namespace NeuroForge.Engine.Plan;

/// <summary>A kind of synaptic element, such as axonal boutons or dendritic spines, and how it grows.</summary>
public sealed record ElementPlan
{
    /// <summary>Its name, by which projections find it.</summary>
    public required string Name { get; init; }

    /// <summary>The growth curve, a kernel.</summary>
    public required Mechanism Curve { get; init; }

    /// <summary>Parameters of the curve that differ from their defaults, by name.</summary>
    public IReadOnlyDictionary<string, Distribution> Parameters { get; init; } = new Dictionary<string, Distribution>(StringComparer.Ordinal);

    /// <summary>
    /// Elements of each neuron at the start, 0 or more, bound and vacant together; null for as many as the initial synapses bind, so that none
    /// of them loses its element and none is vacant.
    /// </summary>
    public Distribution? Initial { get; init; }

    /// <summary>Which share of vacant elements is lost at each update of a projection that uses them, 0 to 1.</summary>
    public double VacantDecay { get; init; }
}
