using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Cli.Commands;

/// <summary>The page of a recordable quantity: everything that the catalogue contains about it.</summary>
internal static class QuantityPage
{
    /// <summary>Prints the page.</summary>
    /// <param name="quantity">A quantity with a name of its own.</param>
    /// <param name="output">Receives the page.</param>
    internal static void Print(RecordableQuantity quantity, TextWriter output)
    {
        output.WriteLine($"{quantity.Name} - quantity of {(quantity.Owner == RecordedOwner.Population ? "populations" : "projections")}, for recorders");
        output.WriteLine(quantity.Doc);
        output.WriteLine($"written as \"record\": \"{quantity.Name}\", \"of\": [...]{Keys(quantity)}");
        Columns.Print(output, "recording", Rows(quantity));
    }

    private static string Keys(RecordableQuantity quantity) =>
        (quantity.Moment == RecordingMoment.Sample ? ", \"every\": \"1 s\"" : "") + (quantity.TakesBins ? ", \"bins\": 20, \"range\": [..., ...]" : "");

    private static IEnumerable<string[]> Rows(RecordableQuantity quantity)
    {
        yield return ["unit", UnitOf(quantity)];
        yield return ["when", quantity.Moment switch
        {
            RecordingMoment.Sample => "at samples",
            RecordingMoment.Event => "at each event",
            _ => "once, when the run begins",
        }];
        if (quantity.CanBeReduced)
        {
            yield return ["reduce", string.Join(", ", Enum.GetNames<Reduction>().Select(SnakeCase.Of))];
        }

        if (quantity.Needs is { } trait)
        {
            yield return ["needs", $"\"{SnakeCase.Of(trait.ToString())}\" of the {SnakeCase.Of(quantity.Owner.ToString())}"];
        }
    }

    private static string UnitOf(RecordableQuantity quantity)
    {
        var unit = quantity.NamesIn(new QuantityOwner(quantity.Owner, "") { Traits = Enum.GetValues<OwnerTrait>() }).Single().Unit;
        return quantity.TakesBins ? "a count"
            : unit is null ? "the unit of the weights"
            : unit.IsPure ? "a pure number"
            : unit.Text;
    }
}
