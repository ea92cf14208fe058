using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>Changes that leave JSON whole: members removed, renamed, moved and exchanged, values made strange.</summary>
internal static class TreeMutation
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Changes a tree.</summary>
    /// <exception cref="JsonException">The text is no tree.</exception>
    internal static string Change(string text, IReadOnlyList<string> words, Random random)
    {
        var root = Parse(text);
        List<JsonNode> nodes = [.. Below(root)];
        if (nodes.Count == 0)
        {
            return text;
        }

        var node = nodes[random.Next(nodes.Count)];
        switch (random.Next(8))
        {
            case 0:
                Remove(node);
                break;
            case 1:
                Rename(node, words, random);
                break;
            case 2:
                Exchange(node, nodes[random.Next(nodes.Count)]);
                break;
            case 3:
                Exchange(node, Alike(node, nodes, random));
                break;
            case 4:
                Replace(node, new JsonArray(node.DeepClone()));
                break;
            default:
                Replace(node, StrangeValues.For(node, words, random));
                break;
        }

        return root.ToJsonString(Written);
    }

    /// <summary>Changes a mechanism of a tree.</summary>
    /// <exception cref="JsonException">The text is no tree.</exception>
    internal static string Change(string text, MechanismMutation mechanisms, Random random)
    {
        var root = Parse(text);
        mechanisms.Change(root, random);
        return root.ToJsonString(Written);
    }

    private static JsonNode Parse(string text) => JsonNode.Parse(text, documentOptions: Lenient) ?? throw new JsonException("nothing");

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject members => members.Select(m => m.Value).OfType<JsonNode>().SelectMany(Below).Concat(members.Select(m => m.Value).OfType<JsonNode>()),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Below).Concat(items.OfType<JsonNode>()),
        _ => [],
    };

    /// <summary>Another value under the same name, so that models, receptors, populations and strategies change places.</summary>
    private static JsonNode Alike(JsonNode node, List<JsonNode> nodes, Random random)
    {
        List<JsonNode> alike = [.. nodes.Where(n => NameOf(n) == NameOf(node))];
        return alike[random.Next(alike.Count)];
    }

    private static string? NameOf(JsonNode node) => node.Parent is JsonObject ? node.GetPropertyName() : null;

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject members)
        {
            members.Remove(node.GetPropertyName());
        }
        else
        {
            node.Parent!.AsArray().Remove(node);
        }
    }

    private static void Rename(JsonNode node, IReadOnlyList<string> words, Random random)
    {
        if (node.Parent is JsonObject members)
        {
            var name = node.GetPropertyName();
            members.Remove(name);
            members[random.Next(2) == 0 ? StrangeValues.Name(random) : words[random.Next(words.Count)]] = node;
        }
    }

    private static void Exchange(JsonNode one, JsonNode other)
    {
        var (first, second) = (one.DeepClone(), other.DeepClone());
        Replace(other, first);
        if (one.Parent is not null)
        {
            Replace(one, second);
        }
    }

    private static void Replace(JsonNode node, JsonNode? by) => node.ReplaceWith(by);
}
