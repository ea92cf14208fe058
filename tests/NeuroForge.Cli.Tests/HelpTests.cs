using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge help</c>.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>The reference and the schema are read from the same shapes: whatever the schema allows as a key, the reference must have.</summary>
    [Fact]
    public void The_reference_has_every_key_of_the_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Schemas.Committed));
        var keys = Keys(schema.RootElement).ToHashSet(StringComparer.Ordinal);
        var page = Neuroforge.In(_place, "help", "description", "--markdown").Done().Output;
        var missing = keys.Where(key => !page.Contains($"| `{key}` |", StringComparison.Ordinal) && !page.Contains($".{key}` |", StringComparison.Ordinal));
        Assert.Equal([], missing);
        Assert.True(keys.Count > 200, $"only {keys.Count} keys");
    }

    [Theory]
    [InlineData("projections.NAME.rewiring", "every     a number in ms")]
    [InlineData("distribution - a distribution", "lognormal")]
    [InlineData("recordable - a recordable quantity", "calcium")]
    [InlineData("populations.NAME.elements.NAME", "vacant_decay  a number")]
    [InlineData("strategy of projections.NAME.rewiring", "homeostatic")]
    [InlineData("protocol[].do", "lesion")]
    [InlineData("models.NAME with \"kind\": \"synapse\"", "on_pre")]
    [InlineData("models.NAME.states.NAME", "initial")]
    public void The_reference_has_keys_distributions_quantities_elements_and_rewiring(string section, string row)
    {
        var reference = Neuroforge.In(_place, "help", "description").Done().Output;
        var at = reference.IndexOf("\n" + section, StringComparison.Ordinal);
        Assert.True(at > 0, $"no section {section}");
        Assert.Contains(row, reference[at..], StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_of_numbers_and_words_with_their_meaning_are_in_it()
    {
        var reference = Neuroforge.In(_place, "help", "description").Done().Output;
        Assert.Matches(@"\n  size +a whole number >= 1 +required +Number of neurons\.\n", reference);
        Assert.Matches("\n +\"single\" +Four bytes a weight\\.\n", reference);
        Assert.Matches("\n +elements:NAME|\n +NAME\\.", reference);
    }

    [Fact]
    public void A_command_is_explained() =>
        Assert.Equal(Neuroforge.In(_place, "run", "--help").Done().Output, Neuroforge.In(_place, "help", "run").Done().Output);

    [Fact]
    public void An_unknown_topic_is_refused_with_the_nearest()
    {
        var ended = Neuroforge.In(_place, "help", "descripton");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("did you mean \"description\"?", ended.Error, StringComparison.Ordinal);
        Assert.Equal(2, Neuroforge.In(_place, "help", "run", "--markdown").ExitCode);
    }

    /// <summary>The names of all properties in a schema, but for those of plugins in "requires".</summary>
    private static IEnumerable<string> Keys(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member =>
            member.Name == "properties" && member.Value.ValueKind == JsonValueKind.Object
                ? member.Value.EnumerateObject().SelectMany(key => Keys(key.Value).Prepend(key.Name))
                : member.Name is "if" or "else" ? [] : Keys(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Keys),
        _ => [],
    };
}
