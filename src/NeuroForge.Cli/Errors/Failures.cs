using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Ranks;
using NeuroForge.Hosting.Import;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Output;
using NeuroForge.Hosting.Sweeps;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Errors;

/// <summary>Turns a failure into a clear message and an exit code.</summary>
internal static class Failures
{
    /// <summary>Executes a command and reports its failures.</summary>
    /// <param name="command">The command, which returns an exit code.</param>
    /// <param name="messages">Receives the failures.</param>
    /// <returns>The exit code.</returns>
    internal static int Guard(Func<int> command, Messages messages)
    {
        try
        {
            return command();
        }
        catch (Exception failure)
        {
            messages.Report(failure);
            return Code(failure);
        }
    }

    /// <summary>Reports a failure: each mistake in a description, or the reason.</summary>
    /// <param name="messages">Receives it.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="member">The member of a sweep that failed; null for the whole command.</param>
    internal static void Report(this Messages messages, Exception failure, string? member = null)
    {
        if (failure is DescriptionException description)
        {
            foreach (var diagnostic in description.Diagnostics)
            {
                messages.Report(diagnostic, member);
            }
        }
        else
        {
            messages.Fail(Message(failure), Code(failure), member);
        }
    }

    /// <summary>The exit code for a failure.</summary>
    internal static int Code(Exception failure) => failure switch
    {
        DescriptionException or NetworkSizeException or OutOfMemoryException => ExitCode.Description,
        UsageException or SweepException or SimulatedTimeException or RanksException => ExitCode.Usage,
        RankFailedException => ExitCode.Rank,
        MechanismException { InnerException: IOException or UnauthorizedAccessException } => ExitCode.File,
        PluginException or MemberFailedException => ExitCode.Plugin,
        IOException or UnauthorizedAccessException or SnapshotException or ImportException => ExitCode.File,
        _ => ExitCode.Defect,
    };

    private static string Message(Exception failure) => failure switch
    {
        MechanismException mechanism when Code(failure) == ExitCode.Plugin =>
            failure.Message + (SourceLine.Of(mechanism) is { } place ? $"\n    at {place}" : ""),
        UnfinishedRunException unfinished => $"{failure.Message}\n    neuroforge resume {unfinished.Directory}\n    neuroforge run ... {ResultsOptions.Anew}",
        FileNotFoundException { FileName: { } file } => failure.Message + MissingFile.Advice(file),
        NetworkSizeException => $"the network does not fit into memory: reduce its size ({failure.Message})",
        OutOfMemoryException => "the network does not fit into memory: reduce its size",
        _ => Code(failure) == ExitCode.Defect ? Defect.Describe(failure) : failure.Message,
    };
}
