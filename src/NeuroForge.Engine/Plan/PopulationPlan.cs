using NeuroForge.Declarations;

namespace NeuroForge.Engine.Plan;

/// <summary>A population: neurons of one model.</summary>
public sealed record PopulationPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Number of neurons, 1 or more.</summary>
    public required int Size { get; init; }

    /// <summary>The neuron model, a kernel.</summary>
    public required Mechanism Model { get; init; }

    /// <summary>Parameters that differ from their defaults, by name.</summary>
    public IReadOnlyDictionary<string, Distribution> Parameters { get; init; } = new Dictionary<string, Distribution>(StringComparer.Ordinal);

    /// <summary>Initial states that differ from the model's, by name.</summary>
    public IReadOnlyDictionary<string, Distribution> Initial { get; init; } = new Dictionary<string, Distribution>(StringComparer.Ordinal);

    /// <summary>The calcium trace of activity; needed for synaptic elements.</summary>
    public CalciumPlan? Calcium { get; init; }

    /// <summary>The initial calcium of each neuron, in place of that of <see cref="Calcium"/>; empty if all begin with the same.</summary>
    public IReadOnlyList<double> InitialCalcium { get; init; } = [];

    /// <summary>The kinds of synaptic elements that the neurons grow.</summary>
    public IReadOnlyList<ElementPlan> Elements { get; init; } = [];

    /// <summary>The layout; null if neurons have no positions.</summary>
    public MechanismUse? Layout { get; init; }
}
