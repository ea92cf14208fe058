using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>
/// Slips that leave a description well-formed but change what it means: another receptor or rule, the other sign, a larger prefix, a delay or a start behind
/// the end, one element on both sides; and those of <see cref="ValueSlips"/>. Each knows whether it has to be found.
/// </summary>
/// <param name="description">The description to begin with.</param>
/// <param name="mechanisms">Its own mechanisms, and then those of plugins: their declarations say what is right.</param>
internal sealed partial class SlipMutation(string description, IReadOnlyList<Mechanism> mechanisms)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    private readonly ValueSlips _values = new(mechanisms);

    /// <summary>Makes a slip out of a seed; null where the description has nothing to slip at.</summary>
    internal Slip? Make(int seed)
    {
        var random = new Random(seed);
        var root = JsonNode.Parse(description, documentOptions: Lenient)!.AsObject();
        return random.Next(12) switch
        {
            0 => Receptor(root, random),
            1 => Rule(root, random),
            2 => Sign(root, random),
            3 => Prefix(root, random),
            4 => Late(root, random),
            5 => Element(root, random),
            6 => Delay(root, random),
            _ => _values.Make(root, random),
        };
    }

    private Slip? Receptor(JsonObject root, Random random)
    {
        if (DescriptionParts.Draw(DescriptionParts.Of(root, "stimuli").Concat(DescriptionParts.Of(root, "projections")), random) is not { } part)
        {
            return null;
        }

        string[] names = [.. Targets(root, part).SelectMany(m => m.Inputs).Select(i => i.Name).Append("nowhere").Distinct()];
        var name = names[random.Next(names.Length)];
        part["receptor"] = name;
        return Of(root, $"receptor {name} in {part.GetPath()}", Mistake(root, part), "NF1303", "NF1320");
    }

    private Slip? Rule(JsonObject root, Random random)
    {
        if (DescriptionParts.Draw(DescriptionParts.Of(root, "projections"), random) is not { } part)
        {
            return null;
        }

        var (rules, synapse) = (mechanisms.Where(m => m.Kind == MechanismKind.SynapseRule).ToList(), part["synapse"]!.AsObject());
        var rule = rules[random.Next(rules.Count)];
        foreach (var name in synapse.Select(m => m.Key).Except(["model", "weight", "delay"], StringComparer.Ordinal).ToList())
        {
            synapse.Remove(name);
        }

        synapse["model"] = rule.Id;
        foreach (var parameter in rule.Parameters.Where(p => p.Default is null))
        {
            synapse[parameter.Name] = parameter.Unit.IsPure ? 1 : $"1 {parameter.Unit}";
        }

        return Of(root, $"rule {rule.Id} in {part.GetPath()}", Silence(root, part, rule) ?? Mistake(root, part), "NF1320", "NF1321");
    }

    private Slip? Sign(JsonObject root, Random random)
    {
        if (DescriptionParts.Draw(DescriptionParts.Of(root, "stimuli").Concat(DescriptionParts.Of(root, "projections")), random) is not { } part
            || (part["synapse"] ?? part)["weight"] is not { } weight
            || DescriptionParts.Leaves(weight).Any(value => value.ToString()[0] is '=' or '$'))
        {
            return null;
        }

        var (negative, positive) = (false, false);
        foreach (var value in DescriptionParts.Leaves(weight).ToList())
        {
            var turned = value.ToString()[0] == '-' ? value.ToString()[1..] : "-" + value;
            negative |= turned[0] == '-' && Number(turned) != 0;
            positive |= turned[0] != '-' && Number(turned) != 0;
            value.ReplaceWith(value.GetValueKind() == JsonValueKind.String ? JsonValue.Create(turned) : JsonValue.Create(Number(turned)));
        }

        if ((part["synapse"] ?? part)["weight"] is JsonObject drawn && drawn["uniform"] is JsonArray ends)
        {
            drawn["uniform"] = new JsonArray(ends[1]!.DeepClone(), ends[0]!.DeepClone());
        }

        var odd = GiverOf(part)?.Gives == SignalKinds.Spikes && Inputs(root, part).Any(i => i.Sign switch
        {
            WeightSign.Positive => negative,
            WeightSign.Negative => positive,
            _ => false,
        });
        return Of(root, $"other sign of the weights of {part.GetPath()}", odd ? "NF1220" : null, "NF1220");
    }

    private static Slip? Prefix(JsonObject root, Random random)
    {
        var quantities = DescriptionParts.Leaves(root).Where(v => Quantity().IsMatch(v.ToString()) && Number(v.ToString()) != 0);
        if (DescriptionParts.Draw(quantities, random) is not { } value)
        {
            return null;
        }

        var (place, text) = (value.GetPath(), value.ToString());
        var slipped = Quantity().Replace(text, m => $"{m.Groups["number"].Value} {"MG"[random.Next(2)]}{m.Groups["symbol"].Value}");
        value.ReplaceWith(JsonValue.Create(slipped));
        return Of(root, $"{slipped} for {text} at {place}", "NF1221");
    }

    private static Slip? Late(JsonObject root, Random random)
    {
        var rewirings = DescriptionParts.Of(root, "projections").Where(p => p["rewiring"] is not null);
        if (random.Next(2) == 0 && root["simulation"]!["duration"] is { } duration && DescriptionParts.Draw(rewirings, random) is { } rewired)
        {
            rewired["rewiring"]!["start"] = duration.DeepClone();
            return Of(root, $"start at the end in {rewired.GetPath()}", "NF1520");
        }

        if (DescriptionParts.Draw(DescriptionParts.Of(root, "stimuli"), random) is not { } part || part["weight"]?.ToString()[0] is '=' or '$')
        {
            return null;
        }

        part["weight"] = part["weight"] is JsonValue weight && weight.GetValueKind() == JsonValueKind.String
            ? Quantity().Replace(weight.ToString(), m => $"0 {m.Groups["unit"].Value}")
            : 0;
        var path = $"\"stimuli.{part.GetPropertyName()}.weight\"";
        var isSetLater = root["protocol"]?.ToJsonString().Contains(path, StringComparison.Ordinal) == true;
        return Of(root, $"weight 0 in {part.GetPath()}", isSetLater ? null : "NF1520");
    }

    private static Slip? Element(JsonObject root, Random random)
    {
        if (DescriptionParts.Draw(DescriptionParts.Of(root, "projections").Where(p => p["rewiring"]?["pre"] is not null), random) is not { } part)
        {
            return null;
        }

        part["rewiring"]!["post"] = part["rewiring"]!["pre"]!.DeepClone();
        var isShared = DescriptionParts.Names(part["from"]).Intersect(DescriptionParts.Names(part["to"]), StringComparer.Ordinal).Any();
        return Of(root, $"one element on both sides of {part.GetPath()}", isShared ? "NF1324" : "NF1305");
    }

    private Slip? Delay(JsonObject root, Random random)
    {
        if (DescriptionParts.Draw(DescriptionParts.Of(root, "projections"), random) is not { } part || GiverOf(part) is not { } rule)
        {
            return null;
        }

        part["synapse"]!["delay"] = random.Next(2) == 0 ? "20 ms" : new JsonObject { ["uniform"] = new JsonArray("1 ms", "20 ms") };
        return Of(root, $"delay in {part.GetPath()}", rule.LearnsAtEmission && !part.ContainsKey("dendritic") ? "NF1521" : null, "NF1521");
    }

    /// <summary>A slip as it is read.</summary>
    internal static Slip Of(JsonObject root, string what, string? expected, params IReadOnlyList<string> unexpected) =>
        new(root.ToJsonString(Written), what, expected, unexpected);

    /// <summary>The code of what is wrong between a giver and its receptors: a receptor that is not there, or of another kind.</summary>
    private string? Mistake(JsonObject root, JsonObject part)
    {
        var receptors = DescriptionParts.Names(part["receptor"]);
        return Targets(root, part).Any(m => receptors.Any(r => m.Inputs.All(i => i.Name != r))) ? "NF1303"
            : GiverOf(part) is { } giver && Inputs(root, part).Any(i => (giver.Gives & ~i.Takes) != SignalKinds.None) ? "NF1320"
            : null;
    }

    private string? Silence(JsonObject root, JsonObject part, Mechanism rule) =>
        (rule.NeedsSpikesOf(Side.Pre) && Models(root, part["from"]).Any(m => !m.Spikes))
            || (rule.NeedsSpikesOf(Side.Post) && Targets(root, part).Any(m => !m.Spikes)) ? "NF1321" : null;

    private Mechanism? GiverOf(JsonObject part) => part["synapse"] is { } synapse
        ? Find(MechanismKind.SynapseRule, synapse["model"])
        : Find(MechanismKind.Stimulus, part["model"]);

    private IEnumerable<InputDeclaration> Inputs(JsonObject root, JsonObject part)
    {
        var receptors = DescriptionParts.Names(part["receptor"]);
        return Targets(root, part).SelectMany(m => m.Inputs).Where(i => receptors.Contains(i.Name));
    }

    private IEnumerable<Mechanism> Targets(JsonObject root, JsonObject part) => Models(root, part["to"]);

    private IEnumerable<Mechanism> Models(JsonObject root, JsonNode? names) =>
        DescriptionParts.Names(names).Select(name => Find(MechanismKind.NeuronModel, Population(root, name)["model"])).OfType<Mechanism>();

    /// <summary>A population, or that of a group.</summary>
    private static JsonNode Population(JsonObject root, string name) =>
        root["populations"]![name] ?? Population(root, root["groups"]![name]!["of"]!.ToString());

    private Mechanism? Find(MechanismKind kind, JsonNode? id) => mechanisms.FirstOrDefault(m => m.Kind == kind && m.Id == id?.ToString());

    private static double Number(string text) => double.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>A number and a unit of one symbol that has a prefix, such as <c>-55 mV</c>.</summary>
    [GeneratedRegex("^(?<number>[-+.0-9eE]+) (?<unit>[mpnuk]?(?<symbol>s|V|A|S|F|Hz|m))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quantity();
}
