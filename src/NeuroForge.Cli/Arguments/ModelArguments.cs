using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Arguments;

/// <summary>The arguments of every command that reads a description.</summary>
internal sealed class ModelArguments
{
    private readonly Argument<string> _file;

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Gives a named parameter, or any value by its path, another value, such as \"simulation.duration=10 s\"; may be repeated.",
        HelpName = "name=value",
    };

    private readonly Option<ulong?> _seed = new("--seed")
    {
        Description = "The seed of all random numbers; by default that of the description.",
        HelpName = "number",
        CustomParser = ParseSeed,
    };

    private readonly Option<string[]> _files = CreateFilesOption();

    /// <summary>Adds the arguments to a command that can do without a description.</summary>
    /// <param name="command">The command.</param>
    internal ModelArguments(Command command)
        : this(command, NameArgument.Create("model", "The description, a JSON file.")) => _file.Arity = ArgumentArity.ZeroOrOne;

    /// <summary>Adds the arguments to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="file">The argument for the description.</param>
    internal ModelArguments(Command command, Argument<string> file)
    {
        _file = file;
        _set.Validators.Add(RequireAssignments);
        command.Arguments.Add(_file);
        command.Options.Add(_seed);
        command.Options.Add(_set);
        command.Options.Add(PluginsOption);
        command.Options.Add(_files);
    }

    /// <summary>Additional directories for plugins.</summary>
    internal Option<string[]> PluginsOption { get; } = CreatePluginsOption();

    /// <summary>Creates the option for additional directories of plugins.</summary>
    internal static Option<string[]> CreatePluginsOption()
    {
        var option = new Option<string[]>("--plugins")
        {
            Description = "An additional directory with a folder for each plugin; may be repeated.",
            HelpName = "directory",
        };
        option.Validators.Add(EmptyText.Refuse);
        return option;
    }

    /// <summary>Creates the option for folders of tables.</summary>
    internal static Option<string[]> CreateFilesOption()
    {
        var option = new Option<string[]>("--files")
        {
            Description = "A folder in which tables of synapses or spikes that the description names may be, beside its own; may be repeated.",
            HelpName = "folder",
        };
        option.Validators.Add(EmptyText.Refuse);
        return option;
    }

    /// <summary>The description's file.</summary>
    internal string File(ParseResult parsed) => parsed.GetRequiredValue(_file);

    /// <summary>True if a description is given.</summary>
    internal bool HasFile(CommandResult result) => result.GetResult(_file) is { Tokens.Count: > 0 };

    /// <summary>The options for reading the description.</summary>
    internal ModelOptions Read(ParseResult parsed) => new()
    {
        PluginDirectories = parsed.GetValue(PluginsOption) ?? [],
        Overrides = Assignments(parsed.GetValue(_set) ?? []),
        Seed = parsed.GetValue(_seed),
        FileDirectories = parsed.GetValue(_files) ?? [],
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
