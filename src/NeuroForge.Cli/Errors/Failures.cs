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
    /// <returns>The exit code.</returns>
    internal static int Guard(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine(Message(failure));
            return Code(failure);
        }
    }

    /// <summary>The message for a failure.</summary>
    internal static string Message(Exception failure) => failure switch
    {
        DescriptionException => failure.Message,
        MechanismException mechanism when Code(failure) == ExitCode.Plugin =>
            Line(failure.Message) + (SourceLine.Of(mechanism) is { } place ? $"\n    at {place}" : ""),
        UnfinishedRunException unfinished =>
            Line($"{failure.Message}\n    neuroforge resume {unfinished.Directory}\n    neuroforge run ... {ResultsOptions.Anew}"),
        NetworkSizeException => Line($"the network does not fit into memory: reduce its size ({failure.Message})"),
        OutOfMemoryException => Line("the network does not fit into memory: reduce its size"),
        _ => Code(failure) == ExitCode.Defect ? Defect.Describe(failure) : Line(failure.Message),
    };

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

    private static string Line(string message) => "error: " + message;
}
