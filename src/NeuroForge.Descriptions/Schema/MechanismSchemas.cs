using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Mechanisms;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>Schemas of objects that name a mechanism and depend on it.</summary>
/// <param name="mechanisms">The available mechanisms.</param>
/// <param name="parameters">The schemas of parameters.</param>
internal sealed class MechanismSchemas(IMechanismSource mechanisms, ParameterSchemas parameters)
{
    /// <summary>An object that has a mechanism's parameters beside its own keys.</summary>
    /// <param name="kind">The kind of mechanism.</param>
    /// <param name="key">The key that names it.</param>
    /// <param name="members">The object's own keys.</param>
    internal JObject Use(MechanismKind kind, string key, params IReadOnlyList<(string Key, JObject Shape)> members) => Open(kind, key, members, mechanism =>
    {
        List<(string Key, JObject Shape)> declared = [.. parameters.Of(mechanism)];
        var names = declared.Select(d => d.Key.TrimEnd('?')).ToHashSet(StringComparer.Ordinal);
        List<(string Key, JObject Shape)> own = [(key, []), .. members.Select(m => (m.Key, new JObject())).Where(m => !names.Contains(m.Key.TrimEnd('?')))];
        return Shape.Object([.. own, .. declared]);
    });

    /// <summary>A population: parameters and initial states are in objects of their own.</summary>
    /// <param name="members">The population's other keys.</param>
    internal JObject Population(params IReadOnlyList<(string Key, JObject Shape)> members)
    {
        var population = Open(MechanismKind.NeuronModel, "model", [.. members, ("parameters?", Shape.Of("object")), ("initial?", Shape.Of("object"))], model =>
        {
            var own = new JObject
            {
                ["properties"] = new JObject { ["parameters"] = Shape.Object(parameters.Of(model)), ["initial"] = Shape.Object(parameters.StatesOf(model)) },
            };
            if (model.Parameters.Any(p => p.Default is null))
            {
                own["required"] = new JArray("parameters");
            }

            return own;
        });
        population["additionalProperties"] = false;
        return population;
    }

    /// <summary>The names of a kind, with their documentation. An editor offers the shortest name; the one with the plugin's id is allowed as well.</summary>
    private JObject Names(IReadOnlyCollection<Mechanism> all)
    {
        var qualified = string.Join('|', all.Select(m => m.QualifiedId).Except(all.Select(mechanisms.NameOf), StringComparer.Ordinal).Select(Shape.Literally));
        IEnumerable<JObject> longer = qualified.Length == 0 ? [] : [new() { ["type"] = "string", ["pattern"] = $"^({qualified})$" }];
        return QuantitySchemas.OrReference([.. all.Select(m => Shape.Const(mechanisms.NameOf(m), m.Doc)), .. longer]);
    }

    private JObject IsNamed(Mechanism mechanism) => mechanisms.NameOf(mechanism) is var name && name == mechanism.QualifiedId
        ? Shape.Const(name, "")
        : new JObject { ["enum"] = new JArray(name, mechanism.QualifiedId) };

    private JObject Open(MechanismKind kind, string key, IReadOnlyList<(string Key, JObject Shape)> members, Func<Mechanism, JObject> then)
    {
        List<Mechanism> all = [.. mechanisms.All(kind).OrderBy(mechanisms.NameOf, StringComparer.Ordinal)];
        var shape = Shape.Object([(key, Names(all).Described($"The {kind.InWords()}.")), .. members]);
        shape.Remove("additionalProperties");
        shape["allOf"] = new JArray(all.Select(m => new JObject
        {
            ["if"] = new JObject { ["properties"] = new JObject { [key] = IsNamed(m) }, ["required"] = new JArray(key) },
            ["then"] = then(m),
        }));
        return shape;
    }
}
