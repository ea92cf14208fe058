using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Export;

/// <summary>
/// The description of a network with the values of its run, in which every projection begins with the synapses of a file. Synapses that never change take
/// their weights and delays from it as well.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="fileOf">The file with the synapses of a projection.</param>
internal sealed class ExportedModel(Model model, Func<string, string> fileOf)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The projections that are not parts of the description under their own names: those of a matrix, or of a form that was chosen.</summary>
    internal static IReadOnlyList<string> PartsOfMatrices(Model model)
    {
        var written = Parse(model)["projections"] as JsonObject;
        return [.. model.Plan.Projections.Select(plan => plan.Name).Where(name => written?[name] is not JsonObject)];
    }

    /// <summary>The text in UTF-8.</summary>
    internal byte[] ToUtf8()
    {
        var root = Parse(model);
        foreach (var (name, value) in model.Options.Overrides)
        {
            Set(root, name, value);
        }

        if (model.Options.Seed is { } seed)
        {
            root["simulation"]!["seed"] = seed;
        }

        if (root["requires"] is JsonObject requires && !requires.ContainsKey("connectivity"))
        {
            requires["connectivity"] = "^1.0";
        }

        foreach (var plan in model.Plan.Projections)
        {
            Begin(root["projections"]![plan.Name]!.AsObject(), plan);
        }

        if (root["parameters"] is JsonObject named)
        {
            RemoveUnused(root, named);
        }

        return [.. JsonSerializer.SerializeToUtf8Bytes(root, Indented), (byte)'\n'];
    }

    private static JsonObject Parse(Model model) =>
        JsonNode.Parse(model.Text, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();

    private void Begin(JsonObject projection, ProjectionPlan plan)
    {
        var file = fileOf(plan.Name);
        var connect = new JsonObject { ["model"] = "from_file", ["file"] = file };
        if (file.EndsWith(".h5", StringComparison.Ordinal) || file.EndsWith(".graphml", StringComparison.Ordinal))
        {
            connect["part"] = plan.Name;
        }

        if (file.EndsWith(".graphml", StringComparison.Ordinal))
        {
            connect["weight"] = Tables.Ground.TableContent.NameWithUnit(new("weight", Unit: model.Plan.WeightUnitOf(plan).Text));
        }

        var (least, most) = plan.Listed?.DelayRange is var (shortest, longest) ? (shortest, longest) : plan.Delay.Support;
        if (plan.Rewiring is null && least < most)
        {
            connect["longest_delay"] = FormattableString.Invariant($"{most * model.Plan.Step:G12} ms"); // the same room, and so the same hash
        }

        projection["connect"] = connect;
        if (plan.FromGroups.Count > 0)
        {
            projection["from"] = Names(plan.From);
        }

        if (plan.ToGroups.Count > 0)
        {
            projection["to"] = Names(plan.To);
        }

        if (plan.Rewiring is null && projection["synapse"] is JsonObject synapse)
        {
            synapse.Remove("weight");
            synapse.Remove("delay");
        }
    }

    /// <summary>Removes named parameters that only the earlier connectors, weights or delays used.</summary>
    private static void RemoveUnused(JsonObject root, JsonObject parameters)
    {
        string[] unused;
        do
        {
            var texts = Texts(root).Where(text => text.StartsWith('$') || text.StartsWith('=')).ToList();
            var used = texts.SelectMany(Names).ToHashSet(StringComparer.Ordinal);
            unused = [.. parameters.Select(parameter => parameter.Key).Where(name => !used.Contains(name))];
            Array.ForEach(unused, name => parameters.Remove(name));
        }
        while (unused.Length > 0);
    }

    /// <summary>All texts within a part of the description.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };

    /// <summary>The names within a text: letters, digits and underscores.</summary>
    private static IEnumerable<string> Names(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static JsonArray Names(IReadOnlyList<string> names) => [.. names.Select(name => JsonValue.Create(name))];

    /// <summary>Sets a named parameter, or a value by its path such as <c>protocol[1].for</c>.</summary>
    private static void Set(JsonObject root, string name, string text)
    {
        JsonNode? value;
        try
        {
            value = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            value = text;
        }

        if (root["parameters"] is JsonObject parameters && parameters.ContainsKey(name))
        {
            parameters[name] = value;
            return;
        }

        string[] steps = [.. name.Replace("[", ".[", StringComparison.Ordinal).Split('.')];
        JsonNode? at = root;
        foreach (var step in steps[..^1])
        {
            at = step.StartsWith('[') ? at?[Index(step)] : at?[step];
        }

        if (steps[^1].StartsWith('[') && at is JsonArray items)
        {
            items[Index(steps[^1])] = value;
        }
        else if (at is JsonObject members)
        {
            members[steps[^1]] = value;
        }
    }

    private static int Index(string step) => int.Parse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
