namespace NeuroForge.Engine.Plan;

/// <summary>A group: some neurons of one population, under a name of its own.</summary>
public sealed record GroupPlan
{
    /// <summary>Its name, which no population has.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the population.</summary>
    public required string Population { get; init; }

    /// <summary>The numbers of the neurons in the population, ascending, each once; at least one.</summary>
    public required IReadOnlyList<int> Neurons { get; init; }
}
