using System.CommandLine.Parsing;
using NeuroForge.Units;

namespace NeuroForge.Cli.Arguments;

/// <summary>A simulated time on the command line, such as <c>10 s</c>.</summary>
internal static class TimeArgument
{
    private static readonly Unit Milliseconds = Unit.Parse("ms");

    /// <summary>A time in ms; null if the text is not a time above 0.</summary>
    internal static double? Read(string text) =>
        Quantity.TryParse(text, out var quantity) && quantity.Unit.Dimension == Milliseconds.Dimension && quantity.In(Milliseconds) > 0
            ? quantity.In(Milliseconds)
            : null;

    /// <summary>A time in ms; null, with an error, if the text is not a time above 0.</summary>
    /// <param name="result">Receives the error.</param>
    /// <param name="text">The text.</param>
    internal static double? Parse(SymbolResult result, string text)
    {
        if (Read(text) is { } time)
        {
            return time;
        }

        var option = result as OptionResult ?? (OptionResult)result.Parent!;
        result.AddError($"{option.Option.Name} takes a time above 0 with its unit, such as \"10 s\", but got \"{text}\"");
        return null;
    }
}
