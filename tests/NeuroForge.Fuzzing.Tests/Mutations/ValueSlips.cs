using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>
/// Slips in single values: out of their bounds or at them, two that cross, a list of a wrong length, times off the grid or behind the end, rates too fast.
/// </summary>
/// <param name="mechanisms">The mechanisms, whose declarations say what is right; of two with one name the first is meant.</param>
internal sealed class ValueSlips(IReadOnlyList<Mechanism> mechanisms)
{
    private const int Kinds = 6;

    private static readonly Unit Ms = Unit.Parse("ms");

    /// <summary>Makes a slip; null if the description has nothing to slip at.</summary>
    internal Slip? Make(JsonObject root, Random random) => random.Next(Kinds) switch
    {
        0 => Bound(root, random),
        1 => Crossing(root, random),
        2 => Length(root, random),
        3 => OffGrid(root, random),
        4 => Late(root, random),
        _ => Saturation(root, random),
    };

    private Slip? Bound(JsonObject root, Random random)
    {
        if (DescriptionParts.Draw(Uses(root), random) is not { } use
            || DescriptionParts.Draw(use.Mechanism.Parameters.Where(p => IsNumber(p) && double.IsFinite(p.Bounds.Least)), random) is not { } parameter)
        {
            return null;
        }

        var bounds = parameter.Bounds;

        // A bound of a rule or strategy may be one of its weights too, which then lie beyond it.
        var lone = use.Mechanism.Kind is MechanismKind.NeuronModel or MechanismKind.GrowthCurve;
        var harmless = lone && bounds.LeastAllowed && parameter.MinSteps == 0 && random.Next(2) == 0;
        var value = harmless || !bounds.LeastAllowed ? bounds.Least : bounds.Least - 1;
        use.Values[parameter.Name] = Written(parameter, value);
        return SlipMutation.Of(root, $"{parameter.Name} of {value} in {use.Values.GetPath()}", harmless ? null : "NF1204", "NF1204");
    }

    private Slip? Crossing(JsonObject root, Random random)
    {
        var crossing = from use in Uses(root)
                       from parameter in use.Mechanism.Parameters
                       from condition in parameter.Conditions
                       select new { use.Mechanism, use.Values, Parameter = parameter, Condition = condition };
        if (DescriptionParts.Draw(crossing, random) is not { } found
            || found.Mechanism.Parameters.First(p => p.Name == found.Condition.Other) is not { } other
            || Number(root, found.Values[other.Name], other) is not { } limit)
        {
            return null;
        }

        var value = found.Condition.Holds(limit + 1, limit) ? limit - 1 : limit + 1;
        if (!found.Parameter.Bounds.Contain(value))
        {
            return null;
        }

        found.Values[found.Parameter.Name] = Written(found.Parameter, value);
        return SlipMutation.Of(root, $"{found.Parameter.Name} of {value}, {found.Condition} of {limit}, in {found.Values.GetPath()}", "NF1212");
    }

    private Slip? Length(JsonObject root, Random random)
    {
        if (DescriptionParts.Draw(Uses(root).Where(u => u.Mechanism.Kind == MechanismKind.NeuronModel), random) is not { } use
            || DescriptionParts.Draw(use.Mechanism.Parameters, random) is not { Default: double typical } parameter
            || use.Values.Parent!["size"] is not JsonValue size || !size.TryGetValue<int>(out var neurons))
        {
            return null;
        }

        var length = random.Next(4) switch { 0 => neurons, 1 => neurons + 1, 2 => 0, _ => 2 };
        use.Values[parameter.Name] = new JsonObject
        {
            ["list"] = new JsonArray([.. Enumerable.Range(0, length).Select(_ => (JsonNode)Written(parameter, typical))]),
        };
        return SlipMutation.Of(root, $"{length} values for {neurons} neurons in {use.Values.GetPath()}", length == neurons ? null : "NF1209", "NF1209");
    }

    private static Slip? OffGrid(JsonObject root, Random random)
    {
        var times = DescriptionParts.Of(root, "recorders").Select(part => (Part: part, Key: "every"))
            .Concat(Within(root, "synapse").Select(part => (Part: part, Key: "delay")))
            .Concat(Within(root, "rewiring").Select(part => (Part: part, Key: "every")))
            .Concat(DescriptionParts.Of(root, "stimuli").Select(part => (Part: part, Key: "delay")))
            .Where(time => time.Part[time.Key] is not null).Select(time => new { time.Part, time.Key });
        if (DescriptionParts.Draw(times, random) is not { } drawn || Time(root, root["simulation"]!["step"]) is not { } step)
        {
            return null;
        }

        var off = random.Next(2) == 0;
        drawn.Part[drawn.Key] = Milliseconds(step * (off ? 10.5 : 10));
        return SlipMutation.Of(root, $"{drawn.Key} of {drawn.Part[drawn.Key]} in {drawn.Part.GetPath()}", off ? "NF1501" : null, "NF1501");
    }

    private static Slip? Late(JsonObject root, Random random)
    {
        if (Time(root, root["simulation"]!["duration"]) is not { } duration)
        {
            return null;
        }

        if (random.Next(2) == 0 && DescriptionParts.Draw(DescriptionParts.Of(root, "recorders").Where(r => r["every"] is not null), random) is { } recorder)
        {
            recorder["every"] = Milliseconds(2 * duration);
            return SlipMutation.Of(root, $"first sample behind the end in {recorder.GetPath()}", "NF1504");
        }

        if (DescriptionParts.Draw(DescriptionParts.Of(root, "stimuli"), random) is not { } stimulus)
        {
            return null;
        }

        stimulus["delay"] = Milliseconds(duration);
        return SlipMutation.Of(root, $"delay as long as the run in {stimulus.GetPath()}", "NF1520");
    }

    private Slip? Saturation(JsonObject root, Random random)
    {
        var sources = Uses(root).Where(use => use.Mechanism is { Kind: MechanismKind.NeuronModel, Id: "poisson_source" });
        if (DescriptionParts.Draw(sources, random) is not { } source || Time(root, root["simulation"]!["step"]) is not { } step)
        {
            return null;
        }

        var perStep = random.Next(2) == 0 ? 2 : 0.01;
        source.Values["rate"] = string.Create(CultureInfo.InvariantCulture, $"{perStep / step * 1000} Hz");
        return SlipMutation.Of(root, $"{perStep} spikes in a step in {source.Values.GetPath()}", perStep > 1 ? "NF1511" : null, "NF1511");
    }

    /// <summary>The uses of mechanisms, each with the object that gives its parameters.</summary>
    private IEnumerable<Use> Uses(JsonObject root)
    {
        foreach (var part in DescriptionParts.Of(root, "populations"))
        {
            part["parameters"] ??= new JsonObject();
        }

        return Uses(MechanismKind.NeuronModel, DescriptionParts.Of(root, "populations"), "model", part => part["parameters"])
            .Concat(Uses(MechanismKind.GrowthCurve, DescriptionParts.Of(root, "populations").SelectMany(p => DescriptionParts.Of(p, "elements")), "curve"))
            .Concat(Uses(MechanismKind.Stimulus, DescriptionParts.Of(root, "stimuli"), "model"))
            .Concat(Uses(MechanismKind.SynapseRule, Within(root, "synapse"), "model"))
            .Concat(Uses(MechanismKind.Connector, Within(root, "connect"), "model"))
            .Concat(Uses(MechanismKind.RewiringStrategy, Within(root, "rewiring"), "strategy"));
    }

    private IEnumerable<Use> Uses(MechanismKind kind, IEnumerable<JsonObject> parts, string key, Func<JsonObject, JsonNode?>? values = null) =>
        from part in parts
        let mechanism = part[key] is { } id ? mechanisms.FirstOrDefault(m => m.Kind == kind && m.Id == id.ToString()) : null
        where mechanism is not null
        select new Use(mechanism, (values?.Invoke(part) ?? part).AsObject());

    private static IEnumerable<JsonObject> Within(JsonObject root, string key) =>
        DescriptionParts.Of(root, "projections").Select(part => part[key]).OfType<JsonObject>();

    private static bool IsNumber(ParameterDeclaration parameter) =>
        parameter.Type == typeof(double) || parameter.Type == typeof(int) || parameter.Type == typeof(long);

    /// <summary>The number of a parameter in its unit, given or by default; null if it is not a single number.</summary>
    private static double? Number(JsonObject root, JsonNode? given, ParameterDeclaration parameter) =>
        given is null ? parameter.Default as double? : Quantity(root, given, parameter.Unit);

    private static double? Time(JsonObject root, JsonNode? given) => given is null ? null : Quantity(root, given, Ms);

    private static double? Quantity(JsonObject root, JsonNode given, Unit unit)
    {
        var text = given is JsonValue value ? value.ToString() : "";
        text = text.StartsWith('$') ? root["parameters"]?[text[1..]]?.ToString() ?? "" : text;
        return Units.Quantity.TryParse(text, out var quantity) && quantity.Unit.Dimension == unit.Dimension ? quantity.In(unit) : null;
    }

    private static JsonValue Written(ParameterDeclaration parameter, double value) => parameter.Unit.IsPure
        ? JsonValue.Create(value)
        : JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{value} {parameter.Unit}"));

    private static JsonValue Milliseconds(double time) => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{time:G12} ms"));

    private sealed record Use(Mechanism Mechanism, JsonObject Values);
}
