using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Space;

namespace NeuroForge.Testing.Networks;

/// <summary>Values at the ends of their ranges, in place of the usual test values of a mechanism.</summary>
internal sealed class Corner
{
    /// <summary>The distance from a bound that is excluded, as a fraction of the way to the usual value.</summary>
    private const double Near = 0.01;

    private readonly List<(ParameterDeclaration Parameter, JsonNode Value)> _values = [];

    private Corner(params IEnumerable<(ParameterDeclaration Parameter, JsonNode Value)> values) => _values.AddRange(values);

    /// <summary>Each parameter of a mechanism at either end of its range, then all together at one end.</summary>
    internal static IEnumerable<Corner> Of(Mechanism mechanism)
    {
        foreach (var parameter in mechanism.Parameters)
        {
            foreach (var value in Ends(parameter))
            {
                yield return new((parameter, value));
            }
        }

        if (mechanism.Parameters.Count(parameter => Ends(parameter).Any()) > 1)
        {
            yield return new(mechanism.Parameters.SelectMany(parameter => Ends(parameter).Take(1).Select(value => (parameter, value))));
            yield return new(mechanism.Parameters.SelectMany(parameter => Ends(parameter).TakeLast(1).Select(value => (parameter, value))));
        }
    }

    /// <summary>Writes the values into the section of the mechanism's parameters.</summary>
    internal void Set(JsonObject section)
    {
        foreach (var (parameter, value) in _values)
        {
            section[parameter.Name] = value.DeepClone();
        }
    }

    /// <summary>The values as text.</summary>
    public override string ToString() => string.Join(", ", _values.Select(value => $"{value.Parameter.Name} at {value.Value.ToJsonString().Trim('"')}"));

    private static IEnumerable<JsonNode> Ends(ParameterDeclaration parameter)
    {
        if (parameter.Type == typeof(bool))
        {
            return [JsonValue.Create(false), JsonValue.Create(true)];
        }

        if (parameter.Type.IsEnum)
        {
            return Enum.GetNames(parameter.Type).Select(name => JsonValue.Create(SnakeCase.Of(name)));
        }

        return parameter.Type == typeof(string) || parameter.Type == typeof(DistanceKernel) || parameter.Type.IsArray
            ? []
            : Numbers(parameter).Select(number => ParameterText.Quantity(number, parameter.Unit));
    }

    private static IEnumerable<double> Numbers(ParameterDeclaration parameter)
    {
        var bounds = parameter.Bounds;
        var isWhole = parameter.Type != typeof(double);
        var usual = parameter.Default is IConvertible number ? Convert.ToDouble(number, CultureInfo.InvariantCulture) : ParameterText.Within(parameter);
        if (double.IsFinite(bounds.Least))
        {
            yield return bounds.LeastAllowed ? bounds.Least : isWhole ? bounds.Least + 1 : bounds.Least + (Near * (usual - bounds.Least));
        }

        if (double.IsFinite(bounds.Greatest))
        {
            yield return bounds.GreatestAllowed ? bounds.Greatest : isWhole ? bounds.Greatest - 1 : bounds.Greatest - (Near * (bounds.Greatest - usual));
        }
    }
}
