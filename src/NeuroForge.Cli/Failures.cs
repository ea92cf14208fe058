using NeuroForge.Descriptions;
using NeuroForge.Engine;
using NeuroForge.Plugins;

namespace NeuroForge.Cli;

/// <summary>Turns what can go wrong into one clear message and an exit code.</summary>
internal static class Failures
{
    /// <summary>Does what a command does.</summary>
    /// <returns>The exit code.</returns>
    internal static int Guard(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (DescriptionException refused)
        {
            return Report(refused.Message, ExitCode.Description);
        }
        catch (MechanismException failure) when (failure.InnerException is IOException or UnauthorizedAccessException)
        {
            return Report(Line(failure.Message), ExitCode.File);
        }
        catch (Exception failure) when (failure is MechanismException or PluginException)
        {
            return Report(Line(failure.Message), ExitCode.Plugin);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SnapshotException)
        {
            return Report(Line(failure.Message), ExitCode.File);
        }
        catch (Exception failure) when (failure is OutOfMemoryException or OverflowException)
        {
            return Report(Line("the network does not fit into memory: make it smaller"), ExitCode.Description);
        }
        catch (Exception defect)
        {
            return Report(Line($"this is a mistake in NeuroForge itself, please report it: {defect}"), ExitCode.Defect);
        }
    }

    private static string Line(string message) => "error: " + message;

    private static int Report(string message, int exitCode)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
