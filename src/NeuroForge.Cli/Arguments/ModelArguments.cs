using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Arguments;

/// <summary>The arguments of every command that reads a description.</summary>
internal sealed class ModelArguments
{
    private readonly Argument<string> _file = NameArgument.Create("model", "The description, a JSON file.");

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Gives a named parameter of the description another value, such as \"duration=10 s\"; may be given again.",
        HelpName = "name=value",
    };

    private readonly Option<ulong?> _seed = new("--seed")
    {
        Description = "The seed of all random numbers; the description's where left out.",
        HelpName = "number",
        CustomParser = ParseSeed,
    };

    internal ModelArguments(Command command)
    {
        _set.Validators.Add(RequireAssignments);
        command.Arguments.Add(_file);
        command.Options.Add(_seed);
        command.Options.Add(_set);
        command.Options.Add(PluginsOption);
    }

    /// <summary>Where else plugins are looked for.</summary>
    internal Option<string[]> PluginsOption { get; } = CreatePluginsOption();

    /// <summary>Where else plugins are looked for, for a command of its own.</summary>
    internal static Option<string[]> CreatePluginsOption()
    {
        var option = new Option<string[]>("--plugins")
        {
            Description = "A directory that holds a folder for each plugin, before the built-in ones; may be given again.",
            HelpName = "directory",
        };
        option.Validators.Add(EmptyText.Refuse);
        return option;
    }

    /// <summary>The description's file.</summary>
    internal string File(ParseResult parsed) => parsed.GetRequiredValue(_file);

    /// <summary>What the arguments say about how to read it.</summary>
    internal ModelOptions Read(ParseResult parsed) => new()
    {
        PluginDirectories = parsed.GetValue(PluginsOption) ?? [],
        Overrides = Assignments(parsed.GetValue(_set) ?? []),
        Seed = parsed.GetValue(_seed),
    };

    private static ulong? ParseSeed(ArgumentResult result)
    {
        if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        result.AddError($"--seed takes a whole number from 0 to {ulong.MaxValue}, but got \"{result.Tokens[0].Value}\"");
        return null;
    }

    private static Dictionary<string, string> Assignments(string[] given)
    {
        var assignments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assignment in given)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            assignments[assignment[..equals]] = assignment[(equals + 1)..];
        }

        return assignments;
    }

    private static void RequireAssignments(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) <= 0)
            {
                result.AddError($"--set takes name=value, but got \"{token.Value}\"");
            }
        }
    }
}
