using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Space;
using NeuroForge.Units;

namespace NeuroForge.Testing.Networks;

/// <summary>Values of parameters as written in a description.</summary>
internal static class ParameterText
{
    /// <summary>
    /// Every parameter with a value: the author's, its default, or one within its bounds. A required word has no value that could be guessed.
    /// </summary>
    internal static IEnumerable<(ParameterDeclaration Parameter, JsonNode Value)> Of(Mechanism mechanism, IReadOnlyDictionary<string, string> given)
    {
        foreach (var parameter in mechanism.Parameters)
        {
            if (given.TryGetValue($"{mechanism.Id}.{parameter.Name}", out var text))
            {
                yield return (parameter, JsonNode.Parse(text)!);
            }
            else if (Value(mechanism, parameter) is { } value)
            {
                yield return (parameter, value);
            }
        }
    }

    /// <summary>A number with a unit, or without if it is a pure number.</summary>
    internal static JsonNode Quantity(double number, Unit unit) =>
        unit.IsPure ? JsonValue.Create(number) : JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{number:R} {unit.Text}"));

    /// <summary>A number for the parameter, in the form of its type.</summary>
    internal static JsonNode Number(ParameterDeclaration parameter, double number) =>
        parameter.Type.IsArray ? new JsonArray(Quantity(number, parameter.Unit)) : Quantity(number, parameter.Unit);

    private static JsonNode? Value(Mechanism mechanism, ParameterDeclaration parameter) => parameter.Default switch
    {
        bool yes => JsonValue.Create(yes),
        string word => JsonValue.Create(word),
        Enum member => JsonValue.Create(SnakeCase.Of(member.ToString())),
        null when parameter.Type.IsEnum => JsonValue.Create(SnakeCase.Of(Enum.GetNames(parameter.Type)[0])),
        null when parameter.Type == typeof(bool) => JsonValue.Create(true),
        null when parameter.Type == typeof(string) => null,
        null when parameter.Type == typeof(DistanceKernel) => JsonNode.Parse("""{ "gaussian": { "sd": "100 um" } }"""),
        DistanceKernel => null,
        null => Number(parameter, Within(mechanism, parameter)),
        IConvertible number => Number(parameter, number.ToDouble(CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>A number within the bounds of a parameter.</summary>
    internal static double Within(ParameterDeclaration parameter)
    {
        var bounds = parameter.Bounds;
        return Between(parameter, bounds.Least, bounds.Greatest);
    }

    /// <summary>A number within the bounds, which also meets the conditions with the defaults of other parameters.</summary>
    private static double Within(Mechanism mechanism, ParameterDeclaration parameter)
    {
        var (least, greatest) = (parameter.Bounds.Least, parameter.Bounds.Greatest);
        foreach (var condition in parameter.Conditions)
        {
            if (mechanism.Parameters.First(p => p.Name == condition.Other).Default is IConvertible number)
            {
                var other = number.ToDouble(CultureInfo.InvariantCulture);
                (least, greatest) = condition.Relation is ParameterRelation.Above or ParameterRelation.AtLeast
                    ? (Math.Max(least, other), greatest)
                    : (least, Math.Min(greatest, other));
            }
        }

        return Between(parameter, least, greatest);
    }

    private static double Between(ParameterDeclaration parameter, double least, double greatest)
    {
        var number = (double.IsFinite(least), double.IsFinite(greatest)) switch
        {
            (true, true) => (least + greatest) / 2,
            (true, false) => least + 1,
            (false, true) => greatest - 1,
            _ => 1,
        };
        return parameter.Type == typeof(int) || parameter.Type == typeof(long) ? Math.Floor(number) : number;
    }
}
