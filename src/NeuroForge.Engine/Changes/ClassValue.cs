using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Space;

namespace NeuroForge.Engine.Changes;

/// <summary>Converts an adjustment to a parameter of a class: a number, a switch, a word, a list.</summary>
internal static class ClassValue
{
    /// <summary>A switch that is on.</summary>
    internal const string Yes = "true";

    /// <summary>A switch that is off.</summary>
    internal const string No = "false";

    /// <summary>The value, of the parameter's type; null, with a mistake, if it is not valid.</summary>
    internal static object? Of(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment)
    {
        var type = parameter.Type;
        if (type == typeof(string))
        {
            return Word(site, adjustment);
        }

        if (type == typeof(bool))
        {
            return Switch(site, adjustment);
        }

        if (type.IsEnum)
        {
            return Among(site, adjustment, [.. Enum.GetNames(type).Select(SnakeCase.Of)]) is { } word ? SnakeCase.Member(type, word) : null;
        }

        if (type == typeof(DistanceKernel))
        {
            site.Refuse($"{adjustment.Path} is a kernel of distance, which cannot be changed while a network runs");
            return null;
        }

        return type.IsArray ? List(site, parameter, adjustment) : Number(site, parameter, adjustment);
    }

    /// <summary>A switch; null, with a mistake, where it is none.</summary>
    internal static bool? Switch(ChangeSite site, Adjustment adjustment) => Among(site, adjustment, [Yes, No]) is { } word ? word == Yes : null;

    private static object? Number(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment)
    {
        if (AdjustedNumbers.Of(site, adjustment, parameter) is not [var number])
        {
            return null;
        }

        if (parameter.Type != typeof(double) && (Math.Round(number) != number || Math.Abs(number) > int.MaxValue))
        {
            site.Refuse($"{adjustment.Path} must be a whole number, but is {number}");
            return null;
        }

        return Convert.ChangeType(number, parameter.Type, CultureInfo.InvariantCulture);
    }

    private static double[]? List(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment)
    {
        double[] numbers = [.. adjustment.Numbers];
        return AdjustedNumbers.AreWithin(site, adjustment.Path, numbers, parameter.Bounds, parameter.Unit) ? numbers : null;
    }

    private static string? Word(ChangeSite site, Adjustment adjustment)
    {
        if (adjustment.Word is null)
        {
            site.Refuse($"{adjustment.Path} must be a word, not a number");
        }

        return adjustment.Word;
    }

    private static string? Among(ChangeSite site, Adjustment adjustment, IReadOnlyList<string> words)
    {
        if (adjustment.Word is { } word && words.Contains(word))
        {
            return word;
        }

        site.Refuse($"{adjustment.Path} must be one of {string.Join(", ", words)}, but is {adjustment.Word ?? string.Join(", ", adjustment.Numbers)}");
        return null;
    }
}
