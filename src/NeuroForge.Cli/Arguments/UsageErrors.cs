using System.CommandLine;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Arguments;

/// <summary>Says what is wrong with a command line, and where to read on; never the whole help, which would bury the message.</summary>
internal static class UsageErrors
{
    /// <summary>Reports the errors.</summary>
    /// <returns>The exit code.</returns>
    internal static int Report(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine("error: " + error.Message);
        }

        var command = parsed.CommandResult.Command;
        foreach (var meant in Meant(parsed, command))
        {
            Console.Error.WriteLine($"did you mean {meant}?");
        }

        Console.Error.WriteLine(command is RootCommand ? "see neuroforge --help" : $"see neuroforge {command.Name} --help");
        return ExitCode.Usage;
    }

    /// <summary>The options near to what looks like one and is none, also where it was taken for an argument, and the commands near to other words.</summary>
    private static IEnumerable<string> Meant(ParseResult parsed, Command command)
    {
        List<string> options = [.. command.Options.Select(o => o.Name)];
        List<string> commands = [.. command.Subcommands.Select(c => c.Name)];
        return parsed.Tokens.Select(t => t.Value)
            .Where(word => !options.Contains(word))
            .Select(word => Spelling.Nearest(word, word.StartsWith('-') ? options : commands))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
    }
}
