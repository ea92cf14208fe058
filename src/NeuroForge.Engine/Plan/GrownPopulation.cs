namespace NeuroForge.Engine.Plan;

/// <summary>The calcium and the synaptic elements of a population at one moment.</summary>
public sealed record GrownPopulation
{
    /// <summary>The name of the population.</summary>
    public required string Name { get; init; }

    /// <summary>Number of neurons.</summary>
    public required int Size { get; init; }

    /// <summary>The calcium concentration of each neuron; empty if the population has none.</summary>
    public required double[] Calcium { get; init; }

    /// <summary>For each kind of element, by name, the elements of each neuron, bound and vacant together.</summary>
    public required IReadOnlyDictionary<string, double[]> Elements { get; init; }

    /// <summary>Number of lesioned neurons.</summary>
    public required int Lesioned { get; init; }
}
