using System.Text.Json;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Cli.Tests;

/// <summary>
/// What is said of quantities elsewhere is what the catalogue says: in the schema, on their pages, in the recorders' README and where one is refused.
/// </summary>
public sealed class QuantityTests : IDisposable
{
    /// <summary>The beginning of a row for names of a kind.</summary>
    private const string Example = "| such as";

    private static readonly string[] Own = [.. QuantityCatalogue.All.Select(q => q.Name).OfType<string>()];

    private readonly Workplace _place = new();

    public static TheoryData<string> Names => [.. Own];

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_quantity_has_a_page(string name)
    {
        var quantity = QuantityCatalogue.Find(name)!;
        var page = Neuroforge.In(_place, "describe", name).Done().Output;
        Assert.StartsWith(
            $"{name} - quantity of {Owners(quantity)}, for recorders\n{quantity.Doc}\nwritten as \"record\": \"{name}\", ", page, StringComparison.Ordinal);
        Assert.Equal(quantity.CanBeReduced, page.Contains("\n  reduce  mean, sum, min, max, std\n", StringComparison.Ordinal));
        Assert.Equal(quantity.Needs is not null, page.Contains("\n  needs ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_has_unit_moment_reductions_and_needs() => Assert.Equal(
        """
        calcium - quantity of populations, for recorders
        The calcium concentration of each neuron, a measure of its activity.
        written as "record": "calcium", "of": [...], "every": "1 s"

        recording
          unit    a pure number
          when    at samples
          reduce  mean, sum, min, max, std
          needs   "calcium" of the population

        """,
        Neuroforge.In(_place, "describe", "calcium").Done().Output);

    [Fact]
    public void A_name_nearly_right_is_set_right() => Neuroforge.In(_place, "describe", "weigths")
        .Refused(2, "error: no plugin provides \"weigths\" - did you mean \"weights\"?");

    [Fact]
    public void The_schema_has_all_quantities_with_their_meaning_and_the_names_that_mechanisms_declare()
    {
        var output = Neuroforge.In(_place, "schema", "--plugins", Path.Combine(AppContext.BaseDirectory, "fixtures")).Done().Output;
        using var schema = JsonDocument.Parse(output);
        List<JsonElement> shapes =
        [
            .. Objects(schema.RootElement.GetProperty("properties").GetProperty("recorders")),
            .. Objects(schema.RootElement.GetProperty("definitions").GetProperty("known_records")),
        ];
        var words = shapes.Where(s => s.TryGetProperty("const", out _)).ToLookup(s => s.GetProperty("const").GetString(), Meaning);
        var patterns = shapes.Where(s => s.TryGetProperty("pattern", out _)).ToLookup(s => s.GetProperty("pattern").GetString(), Meaning);
        Assert.All(QuantityCatalogue.All.Where(q => q.Name is not null), q => Assert.Contains(q.Doc, words[q.Name]));
        Assert.All(QuantityCatalogue.All.Where(q => q.NamePattern is not null), q => Assert.Contains(q.Doc, patterns[q.NamePattern]));
        Assert.Contains("Of depressing", words["resources"]);
        Assert.Contains(words["tau_m"], meaning => meaning!.Contains("iaf_psc_alpha", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_the_recorders_has_a_row_for_each_quantity_in_the_order_of_the_catalogue()
    {
        var rows = File.ReadLines(Path.Combine(Schemas.Repository, "plugins", "recorders", "README.md"))
            .Where(line => line.Contains("| populations |", StringComparison.Ordinal) || line.Contains("| projections |", StringComparison.Ordinal));
        Assert.Equal(
            QuantityCatalogue.All.Select(q => $"{(q.Name is null ? Example : $"| `{q.Name}`")} | {Owners(q)} | {q.Doc} |"),
            rows.Select(row => row.StartsWith(Example, StringComparison.Ordinal) ? Example + row[row.IndexOf(" | ", StringComparison.Ordinal)..] : row));
    }

    [Fact]
    public void The_page_on_what_cannot_be_recorded_names_what_can()
    {
        var page = Neuroforge.In(_place, "explain", "NF1307").Done().Output;
        Assert.All(Own, name => Assert.Contains($"\"{name}\"", page, StringComparison.Ordinal));
    }

    private static string? Meaning(JsonElement shape) => shape.TryGetProperty("description", out var text) ? text.GetString() : null;

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static string Owners(RecordableQuantity quantity) => quantity.Owner == RecordedOwner.Population ? "populations" : "projections";
}
