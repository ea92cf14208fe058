using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>What a recorder of a plan records: the quantity, and the populations or projections.</summary>
/// <param name="Owner">Whether it records populations or projections.</param>
/// <param name="Owners">The populations or projections, in its order.</param>
/// <param name="Choice">The quantity.</param>
internal sealed record RecorderUse(RecordedOwner Owner, IReadOnlyList<QuantityOwner> Owners, QuantityChoice Choice)
{
    /// <summary>Finds what a recorder records.</summary>
    /// <param name="recorder">The recorder.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentException">There is no such population or projection.</exception>
    internal static RecorderUse Of(RecorderPlan recorder, NetworkPlan network)
    {
        var (owner, owners) = OwnersOf(recorder, network);
        return new(owner, owners, QuantityCatalogue.Choose(recorder.Record, owners));
    }

    /// <summary>
    /// Finds what a guest records, which comes while the network runs. Changes of the network may let the synapses of any projection come and go from then on;
    /// a recorder that was there from the beginning would have missed those with which the projection begins.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    internal static RecorderUse OfGuest(RecorderPlan recorder, NetworkPlan network)
    {
        var (owner, owners) = OwnersOf(recorder, network);
        List<QuantityOwner> seen = [.. owners.Select(o => o with { Traits = [.. o.Traits, OwnerTrait.Rewiring] })];
        return new(owner, seen, QuantityCatalogue.Choose(recorder.Record, seen));
    }

    private static (RecordedOwner Owner, List<QuantityOwner> Owners) OwnersOf(RecorderPlan recorder, NetworkPlan network)
    {
        var owner = QuantityCatalogue.OwnerOf(
            recorder.Record,
            recorder.Of,
            name => network.Populations.Any(p => p.Name == name),
            name => network.Projections.Any(p => p.Name == name));
        return (owner, [.. recorder.Of.Select(name => owner == RecordedOwner.Population ? Population(name, network) : Projection(name, network))]);
    }

    private static QuantityOwner Population(string name, NetworkPlan network) =>
        network.Populations.FirstOrDefault(p => p.Name == name) is { } population ? QuantityOwner.Of(population)
        : throw Unknown("population", name, network.Populations.Select(p => p.Name));

    private static QuantityOwner Projection(string name, NetworkPlan network) =>
        network.Projections.FirstOrDefault(p => p.Name == name) is { } projection ? QuantityOwner.Of(projection, network)
        : throw Unknown("projection", name, network.Projections.Select(p => p.Name));

    private static ArgumentException Unknown(string kind, string name, IEnumerable<string> names) => new(Missing.Message(kind, name, [.. names]), nameof(name));
}
