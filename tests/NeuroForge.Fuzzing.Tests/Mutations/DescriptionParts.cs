using System.Text.Json.Nodes;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>Looks parts of a description up, and draws one of several.</summary>
internal static class DescriptionParts
{
    /// <summary>The parts of a section, such as the stimuli.</summary>
    internal static IEnumerable<JsonObject> Of(JsonObject root, string section) => (root[section] as JsonObject)?.Select(m => m.Value!.AsObject()) ?? [];

    /// <summary>The names that a node gives: one, or a list.</summary>
    internal static string[] Names(JsonNode? node) => node is JsonArray many ? [.. many.Select(n => n!.ToString())] : node is null ? [] : [node.ToString()];

    /// <summary>All values below a node.</summary>
    internal static IEnumerable<JsonValue> Leaves(JsonNode node) => node switch
    {
        JsonObject members => members.Select(m => m.Value).OfType<JsonNode>().SelectMany(Leaves),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Leaves),
        JsonValue value => [value],
        _ => [],
    };

    /// <summary>One of several; null if there is none.</summary>
    internal static T? Draw<T>(IEnumerable<T> from, Random random)
        where T : class
    {
        List<T> all = [.. from];
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }
}
