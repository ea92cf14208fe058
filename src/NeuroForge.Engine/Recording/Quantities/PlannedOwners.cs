using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The populations and projections of a plan, by name, with the properties that decide what can be recorded of them.</summary>
internal sealed class PlannedOwners
{
    private readonly NetworkPlan _network;
    private readonly Dictionary<string, PopulationPlan> _populations;
    private readonly Dictionary<string, ProjectionPlan> _projections;

    /// <summary>Collects them.</summary>
    /// <param name="network">The plan.</param>
    internal PlannedOwners(NetworkPlan network)
    {
        _network = network;
        _populations = network.Populations.ToDictionary(p => p.Name, StringComparer.Ordinal);
        _projections = network.Projections.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>Finds the quantity of a recorder.</summary>
    /// <exception cref="ArgumentException">A population or projection that it names does not exist.</exception>
    internal RecorderUse UseOf(RecorderPlan recorder)
    {
        var (kind, owners) = OwnersOf(recorder);
        return new(kind, owners, QuantityCatalogue.Choose(recorder.Record, owners));
    }

    /// <summary>
    /// Finds the quantity of a recorder of the application, which is added while the network runs. From then on changes of the network may create and delete
    /// synapses of any projection; a recorder from the beginning would have missed the initial synapses.
    /// </summary>
    /// <exception cref="ArgumentException">A population or projection that it names does not exist.</exception>
    internal RecorderUse UseOfGuest(RecorderPlan guest)
    {
        var (kind, owners) = OwnersOf(guest);
        List<QuantityOwner> seen = [.. owners.Select(o => o with { Traits = [.. o.Traits, OwnerTrait.Rewiring] })];
        return new(kind, seen, QuantityCatalogue.Choose(guest.Record, seen));
    }

    private (RecordedOwner Kind, List<QuantityOwner> Owners) OwnersOf(RecorderPlan recorder)
    {
        var kind = QuantityCatalogue.OwnerOf(recorder.Record, recorder.Of, IsOfNeurons, _projections.ContainsKey);
        return (kind, [.. recorder.Of.Select(name => kind == RecordedOwner.Population ? Population(name) : Projection(name))]);
    }

    /// <summary>A population, or a group, which has what its population has.</summary>
    private QuantityOwner Population(string name) => _network.Groups.FirstOrDefault(g => g.Name == name) is { } group
        ? Population(group.Population) with { Name = name }
        : QuantityOwner.Of(
            _populations.GetValueOrDefault(name) ?? throw Unknown("population", name, [.. _populations.Keys, .. _network.Groups.Select(g => g.Name)]));

    private bool IsOfNeurons(string name) => _populations.ContainsKey(name) || _network.Groups.Any(g => g.Name == name);

    private QuantityOwner Projection(string name) =>
        QuantityOwner.Of(_projections.GetValueOrDefault(name) ?? throw Unknown("projection", name, _projections.Keys), _network);

    private static ArgumentException Unknown(string kind, string name, IReadOnlyCollection<string> names) =>
        new(Missing.Message(kind, name, names), nameof(name));
}
