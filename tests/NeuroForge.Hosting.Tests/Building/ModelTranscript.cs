using System.Text.Json;
using NeuroForge.Descriptions.Building;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>Tells the builder what a model written as equations says, call by call.</summary>
internal static class ModelTranscript
{
    /// <summary>Tells a model.</summary>
    public static void Tell(DescriptionBuilder builder, string name, JsonElement said)
    {
        switch (said.GetProperty("kind").GetString())
        {
            case "synapse": builder.SynapseRule(name, rule => Each(said, (key, value) => Tell(rule, key, value))); break;
            case "growth_curve": builder.GrowthCurve(name, curve => Each(said, (key, value) => Tell(curve, key, value))); break;
            default: builder.Model(name, model => Each(said, (key, value) => Tell(model, key, value))); break;
        }
    }

    private static void Tell(SynapseRuleDescription rule, string key, JsonElement value)
    {
        switch (key)
        {
            case "kind": break;
            case "doc": rule.Doc(value.GetString()!); break;
            case "reference": rule.Reference(value.GetString()!); break;
            case "parameters":
                Each(value, (name, said) => rule.Parameter(name, Default(said), Described(said)));
                break;
            case "states": Each(value, (name, said) => rule.State(name, Transcript.Read(said))); break;
            case "weight":
                Each(value, (name, said) => _ = name switch
                {
                    "unit" => rule.WeightUnit(said.GetString()!),
                    "min" => rule.LeastWeight(Transcript.Read(said)),
                    _ => rule.GreatestWeight(Transcript.Read(said)),
                });
                break;
            case "pre": Each(value, (name, said) => rule.SeesPre(name, said.GetString()!)); break;
            case "post": Each(value, (name, said) => rule.SeesPost(name, said.GetString()!)); break;
            case "equations": rule.Equations(Texts(value)); break;
            case "on_pre": rule.OnPre(Texts(value)); break;
            case "on_post": rule.OnPost(Texts(value)); break;
            case "signal": rule.Signal(value.GetString()!); break;
            case "integration": break;
            case "method": rule.InEachStep(value.GetString()!); break;
            default: throw new InvalidOperationException(key);
        }
    }

    private static void Tell(GrowthCurveDescription curve, string key, JsonElement value)
    {
        switch (key)
        {
            case "kind": break;
            case "doc": curve.Doc(value.GetString()!); break;
            case "reference": curve.Reference(value.GetString()!); break;
            case "parameters":
                Each(value, (name, said) => curve.Parameter(name, Default(said), Described(said)));
                break;
            case "equations": curve.Equations(Texts(value)); break;
            default: throw new InvalidOperationException(key);
        }
    }

    private static void Tell(ModelDescription model, string key, JsonElement value)
    {
        switch (key)
        {
            case "kind": break;
            case "doc": model.Doc(value.GetString()!); break;
            case "reference": model.Reference(value.GetString()!); break;
            case "parameters": Each(value, (name, said) => Parameter(model, name, said)); break;
            case "states": Each(value, (name, said) => State(model, name, said)); break;
            case "receptors": Each(value, (name, said) => Receptor(model, name, said)); break;
            case "equations": model.Equations(Texts(value)); break;
            case "on_receive": Each(value, (receptor, said) => model.OnReceive(receptor, Texts(said))); break;
            case "threshold": model.Threshold(value.GetString()!); break;
            case "reset": model.Reset(Texts(value)); break;
            case "refractory": model.Refractory(Transcript.Read(value)); break;
            case "hold": model.Hold(Texts(value)); break;
            case "method": model.Method(value.GetString()!); break;
            default: throw new InvalidOperationException(key);
        }
    }

    private static void Parameter(ModelDescription model, string name, JsonElement said) => model.Parameter(name, Default(said), Described(said));

    private static Value Default(JsonElement said) =>
        Transcript.Read(said.ValueKind == JsonValueKind.Object ? said.GetProperty("default") : said);

    private static Action<ModelQuantityDescription>? Described(JsonElement said) =>
        said.ValueKind == JsonValueKind.Object ? quantity => Quantity(quantity, said) : null;

    private static void State(ModelDescription model, string name, JsonElement said) => _ = said.ValueKind == JsonValueKind.Object
        ? model.State(name, said.GetProperty("unit").GetString()!, quantity => Quantity(quantity, said))
        : model.State(name, Transcript.Read(said));

    private static void Receptor(ModelDescription model, string name, JsonElement said) => _ = said.ValueKind == JsonValueKind.Object
        ? model.Receptor(name, said.GetProperty("unit").GetString()!, quantity => Quantity(quantity, said))
        : model.Receptor(name, said.GetString()!);

    private static void Quantity(ModelQuantityDescription quantity, JsonElement said) => Each(said, (key, value) => _ = key switch
    {
        "default" or "unit" => quantity,
        "doc" => quantity.Doc(value.GetString()!),
        "initial" => quantity.Initial(Transcript.Read(value)),
        "min" => quantity.Min(Transcript.Read(value)),
        "above" => quantity.Above(Transcript.Read(value)),
        "max" => quantity.Max(Transcript.Read(value)),
        "below" => quantity.Below(Transcript.Read(value)),
        _ => throw new InvalidOperationException(key),
    });

    private static string[] Texts(JsonElement said) =>
        said.ValueKind == JsonValueKind.Array ? [.. said.EnumerateArray().Select(text => text.GetString()!)] : [said.GetString()!];

    private static void Each(JsonElement said, Action<string, JsonElement> tell)
    {
        foreach (var member in said.EnumerateObject())
        {
            tell(member.Name, member.Value);
        }
    }
}
