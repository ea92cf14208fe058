using System.CommandLine;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Errors;

/// <summary>Reports what is wrong with a command line, and how to get help; not the whole help text, which would hide the message.</summary>
internal static class UsageErrors
{
    /// <summary>Reports the errors.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="messages">Receives them.</param>
    /// <returns>The exit code.</returns>
    internal static int Report(ParseResult parsed, Messages messages)
    {
        foreach (var error in parsed.Errors)
        {
            messages.Fail(error.Message, ExitCode.Usage);
        }

        var command = parsed.CommandResult.Command;
        foreach (var meant in Meant(parsed, command))
        {
            messages.Advise($"did you mean {meant}?");
        }

        messages.Advise(command is RootCommand ? "see neuroforge --help" : $"see neuroforge {command.Name} --help");
        return ExitCode.Usage;
    }

    /// <summary>
    /// Known options that are similar to an unknown option, also if it was taken for an argument, and known commands that are similar to other words.
    /// </summary>
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
