using System.Text.Json;
using NeuroForge.Descriptions.Building;

namespace NeuroForge.Hosting.Tests.Building;

/// <summary>Tells the builder what a model written as equations says, call by call.</summary>
internal static class ModelTranscript
{
    /// <summary>Tells a model.</summary>
    public static void Tell(ModelDescription model, JsonElement said)
    {
        foreach (var member in said.EnumerateObject())
        {
            Tell(model, member.Name, member.Value);
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

    private static void Parameter(ModelDescription model, string name, JsonElement said) => _ = said.ValueKind == JsonValueKind.Object
        ? model.Parameter(name, Transcript.Read(said.GetProperty("default")), quantity => Quantity(quantity, said))
        : model.Parameter(name, Transcript.Read(said));

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
