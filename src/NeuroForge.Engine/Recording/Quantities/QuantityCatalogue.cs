using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>
/// All quantities that can be recorded. If a name stands for several quantities of a population or projection, the first in the list is used: quantities with a
/// name of their own before states of models, states before parameters and elements.
/// </summary>
public static class QuantityCatalogue
{
    /// <summary>Every spike.</summary>
    public static RecordableQuantity Spikes { get; } = new SpikesQuantity();

    /// <summary>Every birth and death of a synapse.</summary>
    public static RecordableQuantity Rewiring { get; } = new RewiringQuantity();

    /// <summary>Numbers of synapses in bins of their weights.</summary>
    public static RecordableQuantity WeightHistogram { get; } = new WeightHistogramQuantity();

    /// <summary>All quantities, in the order of lists.</summary>
    public static IReadOnlyList<RecordableQuantity> All { get; } =
    [
        Spikes,
        new FiringRateQuantity(),
        new CalciumQuantity(),
        new PositionsQuantity(),
        new NeuronStateQuantity(),
        new NeuronParameterQuantity(),
        new GrownElementsQuantity(),
        new ConnectedElementsQuantity(),
        new VacantElementsQuantity(),
        new ConnectionsQuantity(),
        new ConnectivityQuantity(),
        new BirthsQuantity(),
        new DeathsQuantity(),
        Rewiring,
        new InDegreeQuantity(),
        new OutDegreeQuantity(),
        new WeightsQuantity(),
        WeightHistogram,
        new DelaysQuantity(),
        new SynapseStateQuantity(),
    ];

    /// <summary>The quantity with a fixed name; null if there is none, even if models or elements have something with that name.</summary>
    public static RecordableQuantity? Find(string name) => All.FirstOrDefault(q => q.Name == name);

    /// <summary>All names of quantities of a population or projection, in the order of the catalogue.</summary>
    public static IReadOnlyList<QuantityName> NamesIn(QuantityOwner owner) =>
        [.. All.SelectMany(q => q.NamesIn(owner)).DistinctBy(n => n.Name, StringComparer.Ordinal)];

    /// <summary>Finds the quantity with a name in some populations or projections: the first that all of them have, or else the first that any has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="owners">Populations, or projections.</param>
    public static QuantityChoice Choose(string name, IReadOnlyList<QuantityOwner> owners)
    {
        var having = All.Select(q => (Quantity: q, Count: owners.Count(owner => NameIn(owner, q, name) is not null))).Where(q => q.Count > 0).ToList();
        var chosen = having.Find(q => q.Count == owners.Count).Quantity
            ?? having.FirstOrDefault().Quantity
            ?? (Find(name) is { } named && owners.All(owner => owner.Kind == named.Owner) ? named : null);
        return Chosen(chosen, name, owners);
    }

    /// <summary>Decides if the names of a recorder are those of populations or of projections: by the majority of the names, or else by the quantity.</summary>
    /// <param name="record">The name of the quantity.</param>
    /// <param name="of">The names.</param>
    /// <param name="isPopulation">True if there is a population with a name.</param>
    /// <param name="isProjection">True if there is a projection with a name.</param>
    public static RecordedOwner OwnerOf(string record, IReadOnlyCollection<string> of, Func<string, bool> isPopulation, Func<string, bool> isProjection)
    {
        var (populations, projections) = (of.Count(isPopulation), of.Count(isProjection));
        return populations > projections ? RecordedOwner.Population
            : populations < projections ? RecordedOwner.Projection
            : Find(record)?.Owner ?? RecordedOwner.Population;
    }

    /// <summary>The title of a recorded quantity in figures.</summary>
    /// <param name="name">The name.</param>
    /// <param name="owner">The owner: populations or projections.</param>
    public static string TitleOf(string name, RecordedOwner owner) =>
        (Find(name) ?? All.First(q => q.Owner == owner && q.Name is null)).TitleOf(name);

    private static QuantityName? NameIn(QuantityOwner owner, RecordableQuantity quantity, string name) =>
        quantity.NamesIn(owner).FirstOrDefault(n => n.Name == name);

    private static QuantityChoice Chosen(RecordableQuantity? quantity, string name, IReadOnlyList<QuantityOwner> owners)
    {
        var faults = new List<QuantityFault>();
        QuantityName? first = null;
        foreach (var owner in owners)
        {
            var has = quantity is null ? null : NameIn(owner, quantity, name);
            if (has is null)
            {
                faults.AddRange(Missing(owner, quantity, name));
            }
            else if (first?.Unit is not { } unit)
            {
                first = has;
            }
            else if (has.Unit is { } other && !unit.IsSameAs(other))
            {
                faults.Add(quantity!.IsInUnitOfWeights ? QuantityFault.OtherWeightUnit(owner, other, unit) : QuantityFault.OtherUnit(owner, name, other, unit));
            }
        }

        return new(quantity, first?.Unit, faults);
    }

    /// <summary>The reason why a population or projection does not have a quantity; if its model is not known, it may have any that models declare.</summary>
    private static IEnumerable<QuantityFault> Missing(QuantityOwner owner, RecordableQuantity? quantity, string name) =>
        quantity?.Name == name && quantity.Needs is { } trait ? [QuantityFault.Lacking(owner, trait)]
        : owner.Model is null ? []
        : [QuantityFault.Unknown(owner, name)];
}
