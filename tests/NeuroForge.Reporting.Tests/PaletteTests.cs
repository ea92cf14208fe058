using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NeuroForge.Reporting.Charts;

namespace NeuroForge.Reporting.Tests;

/// <summary>One palette by one rule: the first population of the network has the first colour, in every report and on the sample's page.</summary>
public sealed partial class PaletteTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_samples_page_has_the_colours_of_reports_by_light_and_by_dark()
    {
        var sheet = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Page", "style.css"));
        var dark = sheet.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        Assert.Equal(Of(ChartStyle.Light, "c0", "c1"), Of(sheet[..dark], "excitatory", "inhibitory"));
        Assert.Equal(Of(ChartStyle.Dark, "c0", "c1"), Of(sheet[dark..], "excitatory", "inhibitory"));
    }

    [Fact]
    public void A_population_keeps_its_colour_whatever_else_is_recorded()
    {
        var model = JsonNode.Parse(File.ReadAllText(Models.Small))!;
        Assert.Equal(("c0", "c1"), (ColourOf("E", model), ColourOf("I", model)));
        model["recorders"] = JsonNode.Parse("""{ "spikes": { "model": "csv", "record": "spikes", "of": ["I"] } }""");
        Assert.Equal("c1", ColourOf("I", model));
    }

    [Fact]
    public void Beyond_as_many_populations_as_colours_those_that_are_recorded_still_differ()
    {
        var model = JsonNode.Parse(File.ReadAllText(Models.Small))!;
        for (var i = 0; i < 7; i++)
        {
            model["populations"]![$"P{i}"] = JsonNode.Parse("""{ "size": 1, "model": "iaf_psc_alpha" }""");
        }

        model["recorders"] = JsonNode.Parse("""{ "v": { "model": "csv", "record": "v_m", "of": ["E", "I", "P6"], "every": "100 ms", "reduce": "mean" } }""");
        Assert.Equal(["c0", "c1", "c2"], [ColourOf("E", model), ColourOf("I", model), ColourOf("P6", model)]);
    }

    [Fact]
    public void Groups_of_neurons_have_colours_of_their_own_behind_those_of_the_populations()
    {
        var model = JsonNode.Parse(File.ReadAllText(Models.Small))!;
        model["groups"] = JsonNode.Parse("""{ "half": { "of": "E", "first": 0, "count": 150 }, "rest": { "of": "E", "except": "half" } }""");
        model["recorders"] = JsonNode.Parse(
            """{ "v": { "model": "csv", "record": "v_m", "of": ["half", "rest", "I"], "every": "100 ms", "reduce": "mean" } }""");
        Assert.Equal(["c2", "c3", "c1"], [ColourOf("half", model), ColourOf("rest", model), ColourOf("I", model)]);
    }

    private string ColourOf(string population, JsonNode model)
    {
        var file = _place.At($"{Guid.NewGuid():N}.json");
        File.WriteAllText(file, model.ToJsonString());
        return NameOf().Matches(Workplace.Report(_place.Run(file))).First(m => m.Groups["name"].Value == population).Groups["colour"].Value;
    }

    private static IEnumerable<string> Of(string sheet, params string[] names) =>
        names.Select(name => Regex.Match(sheet, $"--{name}: ?(#[0-9a-f]{{6}});", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Groups[1].Value);

    [GeneratedRegex("<text class=\"(right )?name (?<colour>c[0-9])\"[^>]*>(?<name>[^<]*)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameOf();
}
