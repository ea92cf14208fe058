using System.CommandLine;
using System.Globalization;

namespace NeuroForge.Cli.Arguments;

/// <summary>An option for a number of threads or runs at once.</summary>
internal static class CountOption
{
    private const int Most = 1024;

    /// <summary>Creates the option, with the default 1.</summary>
    internal static Option<int> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > Most)
            {
                result.AddError($"{name} takes a whole number from 1 to {Most}, but got \"{result.Tokens[0].Value}\"");
            }

            return count;
        },
    };
}
