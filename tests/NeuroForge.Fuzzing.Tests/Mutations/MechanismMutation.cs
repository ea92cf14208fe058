using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Space;
using NeuroForge.Units;

namespace NeuroForge.Fuzzing.Tests;

/// <summary>
/// Changes that most often leave a description in order: allowed values of declared parameters, however extreme, and other mechanisms of the same kind.
/// </summary>
/// <param name="catalog">The plugins.</param>
internal sealed class MechanismMutation(PluginCatalog catalog)
{
    private static readonly Bounds Length = new(0, false, double.PositiveInfinity, true);

    private static readonly string[] Keys = ["model", "curve", "strategy"];

    private static readonly string[] Kept =
    [
        "model",
        "curve",
        "strategy",
        "size",
        "to",
        "from",
        "receptor",
        "weight",
        "delay",
        "every",
        "pre",
        "post",
        "record",
        "of",
        "reduce",
        "calcium",
        "elements"
    ];

    private static readonly double[] Numbers =
    [
        0, 1, -1, 0.5, 2, 3, 10, 100, 1e-300, 1e-9, 1e-3, 1e3, 1e6, 1e9, 1e15, 1e300, -1e-9, -1e9, -1e300, 4.9e-324, 1.7976931348623157e308
    ];

    /// <summary>Changes one mechanism below a node; nothing where there is none.</summary>
    internal void Change(JsonNode root, Random random)
    {
        List<(JsonObject Part, string Key, Mechanism Mechanism)> uses = [.. Uses(root)];
        if (uses.Count == 0)
        {
            return;
        }

        var (part, key, mechanism) = uses[random.Next(uses.Count)];
        if (random.Next(4) == 0)
        {
            Substitute(part, key, mechanism, random);
        }
        else
        {
            Set(part, mechanism, random);
        }
    }

    private IEnumerable<(JsonObject Part, string Key, Mechanism Mechanism)> Uses(JsonNode node) =>
        from part in Below(node)
        from key in Keys
        where part[key] is JsonValue
        from mechanism in catalog.Mechanisms
        where mechanism.Id == part[key]!.ToString()
        select (part, key, mechanism);

    private static IEnumerable<JsonObject> Below(JsonNode node) => node is JsonObject members
        ? members.Select(m => m.Value).OfType<JsonNode>().SelectMany(Below).Append(members)
        : [];

    /// <summary>Sets a parameter, or for a neuron model perhaps an initial state, to an allowed value.</summary>
    private static void Set(JsonObject part, Mechanism mechanism, Random random)
    {
        if (mechanism.Kind == MechanismKind.NeuronModel && mechanism.States.Count > 0 && random.Next(4) == 0)
        {
            var state = mechanism.States[random.Next(mechanism.States.Count)];
            Inner(part, "initial")[state.Name] = Quantity(state.Unit, state.Bounds, state.Initial, random);
        }
        else if (mechanism.Parameters.Count > 0)
        {
            var parameter = mechanism.Parameters[random.Next(mechanism.Parameters.Count)];
            (mechanism.Kind == MechanismKind.NeuronModel ? Inner(part, "parameters") : part)[parameter.Name] = Value(parameter, random);
        }
    }

    private void Substitute(JsonObject part, string key, Mechanism mechanism, Random random)
    {
        List<Mechanism> others = [.. catalog.Mechanisms.Where(m => m.Kind == mechanism.Kind)];
        var other = others[random.Next(others.Count)];
        foreach (var name in part.Select(m => m.Key).Except(Kept, StringComparer.Ordinal).ToList())
        {
            part.Remove(name);
        }

        part[key] = other.Id;
        foreach (var parameter in other.Parameters.Where(p => p.Default is null))
        {
            (other.Kind == MechanismKind.NeuronModel ? Inner(part, "parameters") : part)[parameter.Name] = Value(parameter, random);
        }
    }

    private static JsonObject Inner(JsonObject part, string key)
    {
        if (part[key] is not JsonObject inner)
        {
            part[key] = inner = [];
        }

        return inner;
    }

    private static JsonNode Value(ParameterDeclaration parameter, Random random)
    {
        var type = parameter.Type;
        return type == typeof(bool) ? JsonValue.Create(random.Next(2) == 0)
            : type == typeof(DistanceKernel) ? new JsonObject { ["gaussian"] = new JsonObject { ["sd"] = Quantity(parameter.Unit, Length, 100, random) } }
            : type == typeof(string) ? JsonValue.Create(StrangeValues.Name(random))
            : type.IsEnum ? JsonValue.Create(SnakeCase.Of(Enum.GetNames(type)[random.Next(Enum.GetNames(type).Length)]))
            : type.IsArray ? new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Quantity(parameter.Unit, parameter.Bounds, 1, random))])
            : Quantity(parameter.Unit, parameter.Bounds, parameter.Default is double number ? number : 1, random, type != typeof(double));
    }

    private static JsonValue Quantity(Unit unit, Bounds bounds, double usual, Random random, bool whole = false)
    {
        double[] candidates =
        [
            usual,
            usual * Math.Pow(10, random.Next(-9, 10)),
            bounds.Least,
            bounds.Greatest,
            Math.BitIncrement(bounds.Least),
            Math.BitDecrement(bounds.Greatest),
            .. Numbers
        ];
        List<double> allowed = [.. candidates.Where(n => bounds.Contain(n) && (!whole || (Math.Round(n) == n && Math.Abs(n) < 1e9)))];
        var number = allowed.Count == 0 ? 1 : allowed[random.Next(allowed.Count)];
        return unit.Dimension == Dimension.None ? JsonValue.Create(number) : JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{number} {unit}"));
    }
}
