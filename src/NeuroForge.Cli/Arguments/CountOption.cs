using System.CommandLine;
using System.Globalization;

namespace NeuroForge.Cli.Arguments;

/// <summary>An option that takes how many of something work at once.</summary>
internal static class CountOption
{
    private const int Most = 1024;

    /// <summary>Makes the option. It is 1 where it is left out.</summary>
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
