using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Space;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>Describes a parameter or state in a few words: <c>(ms, default 10 ms, &gt; 0)</c>.</summary>
internal static class ParameterSummary
{
    internal static string Of(ParameterDeclaration parameter) =>
        Join(Kind(parameter), parameter.Default is null ? "required" : "default " + Default(parameter), parameter.Range);

    internal static string Of(StateDeclaration state) =>
        Join(
            state.Unit.IsPure ? "a pure number" : state.Unit.Text,
            "initially " + (state.From ?? WithUnit(state.Initial, state.Unit)),
            state.Bounds.ToString());

    /// <summary>An example of a value of the parameter.</summary>
    internal static string Example(ParameterDeclaration parameter) => parameter.Type switch
    {
        _ when parameter.Type == typeof(bool) => "true",
        _ when parameter.Type == typeof(string) => "\"...\"",
        _ when parameter.Type == typeof(DistanceKernel) => DistanceKernels.Example,
        { IsEnum: true } => $"\"{Words(parameter.Type)[0]}\"",
        { IsArray: true } => $"[{Wanted.Of(parameter).Example}]",
        _ => Wanted.Of(parameter).Example,
    };

    /// <summary>The default of a parameter that is not a list, as JSON.</summary>
    internal static string Written(ParameterDeclaration parameter) => parameter.Default switch
    {
        double number when parameter.Unit.Dimension == Dimension.None && parameter.Type != typeof(bool) && !parameter.Type.IsEnum =>
            number.ToString(CultureInfo.InvariantCulture),
        bool => Default(parameter),
        _ => $"\"{Default(parameter)}\"",
    };

    /// <summary>The words of an enumeration.</summary>
    internal static IReadOnlyList<string> Words(Type type) => [.. Enum.GetNames(type).Select(SnakeCase.Of)];

    private static string Join(string kind, string value, string range) =>
        range.Length == 0 ? $"({kind}, {value})" : $"({kind}, {value}, {range})";

    private static string Kind(ParameterDeclaration parameter)
    {
        var unit = parameter.Unit;
        return parameter.Type switch
        {
            _ when parameter.Type == typeof(bool) => "true or false",
            _ when parameter.Type == typeof(string) => "a word",
            _ when parameter.Type == typeof(DistanceKernel) => "a kernel of distance",
            { IsEnum: true } => string.Join(" or ", Words(parameter.Type)),
            { IsArray: true } => unit.IsPure ? "a list of numbers" : $"a list in {unit}",
            _ when parameter.Type != typeof(double) => unit.IsPure ? "a whole number" : $"whole, in {unit}",
            _ => unit.IsPure ? "a pure number" : unit.Text,
        };
    }

    private static string Default(ParameterDeclaration parameter) => parameter.Default switch
    {
        double number => WithUnit(number, parameter.Unit),
        bool on => on ? "true" : "false",
        Enum word => SnakeCase.Of(word.ToString()),
        _ => Convert.ToString(parameter.Default, CultureInfo.InvariantCulture)!,
    };

    private static string WithUnit(double value, Unit unit) => new Quantity(value, unit).ToString();
}
