using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Recording;
using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A population or projection, with the properties that decide what can be recorded of it.</summary>
/// <param name="Kind">The kind of owner: a population or a projection.</param>
/// <param name="Name">Its name.</param>
public sealed record QuantityOwner(RecordedOwner Kind, string Name)
{
    /// <summary>The neuron model, or the synapse rule; null if it is not known.</summary>
    public Mechanism? Model { get; init; }

    /// <summary>The names of a population's synaptic elements.</summary>
    public IReadOnlyCollection<string> Elements { get; init; } = [];

    /// <summary>Its properties that quantities need.</summary>
    public IReadOnlyCollection<OwnerTrait> Traits { get; init; } = [];

    /// <summary>The unit of a projection's weights; null if it is not known.</summary>
    public Unit? WeightUnit { get; init; }

    /// <summary>A population of a plan.</summary>
    public static QuantityOwner Of(PopulationPlan population) => new(RecordedOwner.Population, population.Name)
    {
        Model = population.Model,
        Elements = [.. population.Elements.Select(e => e.Name)],
        Traits = [.. Where(population.Calcium is not null, OwnerTrait.Calcium), .. Where(population.Layout is not null, OwnerTrait.Layout)],
    };

    /// <summary>A projection of a plan.</summary>
    public static QuantityOwner Of(ProjectionPlan projection, NetworkPlan network) => new(RecordedOwner.Projection, projection.Name)
    {
        Model = projection.Rule,
        Traits = [.. Where(projection.Rewiring is not null, OwnerTrait.Rewiring)],
        WeightUnit = network.WeightUnitOf(projection),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{(Kind == RecordedOwner.Population ? "population" : "projection")} \"{Name}\"";

    private static IEnumerable<OwnerTrait> Where(bool has, OwnerTrait trait) => has ? [trait] : [];
}
