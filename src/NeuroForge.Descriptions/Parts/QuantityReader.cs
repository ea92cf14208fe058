using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Finds the quantity that a recorder names, and reports populations or projections that do not have it.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class QuantityReader(Reading reading)
{
    /// <summary>A limit above the number of names that any model and its elements have.</summary>
    private const int MostNames = 300;

    /// <summary>Finds the quantity.</summary>
    /// <param name="record">Its name.</param>
    /// <param name="recorded">The populations or projections, with the places of their declarations.</param>
    internal QuantityChoice Choose(Node record, IReadOnlyList<(QuantityOwner Owner, RelatedPlace Declared)> recorded)
    {
        var declared = recorded.ToDictionary(r => r.Owner.Name, r => r.Declared, StringComparer.Ordinal);
        var choice = QuantityCatalogue.Choose(record.Text, [.. recorded.Select(r => r.Owner)]);
        foreach (var fault in choice.Faults)
        {
            var (code, hint) = fault.IsOfUnits ? (DiagnosticCodes.DifferentUnits, "record them separately")
                : fault.Lacks is { } trait ? Remedy(trait)
                : (DiagnosticCodes.NotRecordable, Hint(record.Text, fault.Owner));
            reading.Bag.Report(code, record, fault.Message, hint, declared[fault.Owner.Name]);
        }

        return choice;
    }

    private (DiagnosticCode Code, string Hint) Remedy(OwnerTrait trait) => trait switch
    {
        OwnerTrait.Calcium => (DiagnosticCodes.NoCalcium, "add \"calcium\": {\"tau\": \"10 s\", \"beta\": 0.001} to it"),
        OwnerTrait.Layout => (DiagnosticCodes.NoLayout, $"add \"layout\": {{\"model\": ...}} to it; layouts: {Wording.List(Layouts())}"),
        OwnerTrait.Rewiring => (DiagnosticCodes.NoRewiring, "record connections or weights of it"),
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "there is no such trait"),
    };

    private IEnumerable<string> Layouts() => reading.Source.All(MechanismKind.Layout).Select(layout => layout.Id);

    /// <summary>The owner of the quantity, or the name that was probably meant, or the list of all quantities.</summary>
    private string Hint(string name, QuantityOwner owner)
    {
        if (QuantityCatalogue.Find(name) is { } quantity && quantity.Owner != owner.Kind)
        {
            return quantity.Owner == RecordedOwner.Projection
                ? $"\"{name}\" is a quantity of projections: {Wording.List(reading.Projections.Keys)}"
                : $"\"{name}\" is a quantity of populations: {Wording.List(reading.Populations.Keys)}";
        }

        string[] names = [.. QuantityCatalogue.NamesIn(owner).Select(n => n.Name)];
        return Spelling.Nearest(name, names) is { } nearest ? $"did you mean \"{nearest}\"?" : $"there is: {Wording.List(names, MostNames)}";
    }
}
