using System.ComponentModel;
using System.Diagnostics;

namespace NeuroForge.Cli.Watching;

/// <summary>
/// A separate process for each build and each run: a plugin that was loaded is never unloaded, and its file must not change while it is in use.
/// </summary>
internal static class Child
{
    /// <summary>Time for a process to end by itself, as it does if it gets Ctrl-C too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Runs this program with other arguments, to its end or until it must stop.</summary>
    /// <inheritdoc cref="Run(string, IEnumerable{string}, Func{bool})"/>
    internal static int? RunOwn(IEnumerable<string> arguments, Func<bool> isOver)
    {
        var host = Environment.ProcessPath!;
        var hosted = string.Equals(Path.GetFileNameWithoutExtension(host), "dotnet", StringComparison.OrdinalIgnoreCase);
        return Run(host, hosted ? arguments.Prepend(Environment.GetCommandLineArgs()[0]) : arguments, isOver);
    }

    /// <summary>Runs a program, to its end or until it must stop.</summary>
    /// <returns>Its exit code; null if it was stopped.</returns>
    /// <exception cref="IOException">There is no such program.</exception>
    internal static int? Run(string program, IEnumerable<string> arguments, Func<bool> isOver)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
            while (!process.WaitForExit(WatchLoop.Pause))
            {
                if (isOver() && !process.WaitForExit(Patience))
                {
                    process.Kill(entireProcessTree: true);
                    process.WaitForExit();
                    return null;
                }
            }

            return process.ExitCode;
        }
        catch (Win32Exception missing)
        {
            throw new IOException($"the required program {program} cannot be started: {missing.Message}", missing);
        }
    }
}
