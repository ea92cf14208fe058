using System.CommandLine;
using System.CommandLine.Parsing;
using NeuroForge.Units;

namespace NeuroForge.Cli.Arguments;

/// <summary>An option that takes a simulated time, such as <c>100s</c> or <c>50 ms</c>.</summary>
internal static class TimeOption
{
    private static readonly Unit Milliseconds = Unit.Parse("ms");

    /// <summary>Makes the option. Its value is in ms.</summary>
    internal static Option<double?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "time",
        CustomParser = result => Parse(name, result),
    };

    private static double? Parse(string name, ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Quantity.TryParse(text, out var quantity) && quantity.Unit.Dimension == Milliseconds.Dimension && quantity.Value >= 0)
        {
            return quantity.In(Milliseconds);
        }

        result.AddError($"{name} takes a time, 0 or more, such as \"100 s\", but got \"{text}\"");
        return null;
    }
}
