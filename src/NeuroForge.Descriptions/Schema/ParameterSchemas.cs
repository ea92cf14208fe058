using NeuroForge.Declarations;
using NeuroForge.Descriptions.Values;
using NeuroForge.Mechanisms;
using NeuroForge.Space;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>Schemas of the parameters and states that mechanisms declare.</summary>
/// <param name="quantities">The schemas of numbers.</param>
internal sealed class ParameterSchemas(QuantitySchemas quantities)
{
    /// <summary>The parameters of a mechanism as members of an object.</summary>
    internal IEnumerable<(string Key, JObject Shape)> Of(Mechanism mechanism) =>
        mechanism.Parameters.Select(
            p =>
                (
                    p.Default is null ? p.Name : p.Name + "?",
                    Described(mechanism.IsKernel && mechanism.Kind != MechanismKind.SynapseRule ? quantities.Drawn(p.Unit, p.Bounds)
                        : mechanism.Kind == MechanismKind.Stimulus && p.Type == typeof(double) ? Shape.Any(Value(p), quantities.Course(p.Unit))
                        : Value(p), p)));

    /// <summary>The states of a neuron model as members of an object.</summary>
    internal IEnumerable<(string Key, JObject Shape)> StatesOf(Mechanism model) =>
        model.States.Select(s => (s.Name + "?", quantities.Drawn(s.Unit, s.Bounds).Described(Join(s.Doc, ParameterSummary.Of(s)))));

    private JObject Value(ParameterDeclaration parameter)
    {
        var type = parameter.Type;
        return type == typeof(bool) ? QuantitySchemas.OrReference(Shape.Of("boolean"))
            : type == typeof(string) ? Shape.Of("string")
            : type == typeof(DistanceKernel) ? quantities.Kernel()
            : type.IsEnum ? QuantitySchemas.OrReference(ParameterSummary.Words(type).Select(w => Shape.Const(w, "")))
            : type.IsArray ? QuantitySchemas.OrReference(Shape.List(quantities.Quantity(parameter.Unit, parameter.Bounds)), quantities.NumberFile())
            : type != typeof(double) && parameter.Unit.IsPure ? QuantitySchemas.Whole(parameter.Bounds)
            : quantities.Quantity(parameter.Unit, parameter.Bounds);
    }

    private static JObject Described(JObject shape, ParameterDeclaration parameter)
    {
        var described = shape.Described(Join(parameter.Doc, ParameterSummary.Of(parameter)));
        if (parameter.Default is not null && !parameter.Type.IsArray)
        {
            described["default"] = JToken.Parse(ParameterSummary.Written(parameter));
        }

        return described;
    }

    private static string Join(string doc, string summary) => doc.Length == 0 ? summary : $"{doc} {summary}";
}
