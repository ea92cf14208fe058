using System.Runtime.InteropServices;
using NeuroForge.Hosting;

namespace NeuroForge.Cli;

/// <summary>Runs a simulation in front of a person, who sees how it goes and may stop it.</summary>
internal static class Foreground
{
    /// <summary>Runs a simulation and says what came of it.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="quiet">Whether to say nothing.</param>
    /// <param name="json">Whether to print run.json, and nothing else.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(Simulation simulation, bool quiet, bool json)
    {
        using var cancellation = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Cancel(signal, cancellation));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Cancel(signal, cancellation));
        using var progress = quiet ? null : ProgressReport.For(simulation);
        var result = simulation.Run(progress is null ? null : progress.Show, cancellation.Token);
        if (json)
        {
            RunFile.Write(result, Console.OpenStandardOutput());
        }
        else if (!quiet)
        {
            progress!.Finish(result, simulation.OutputDirectory);
        }

        return result.Outcome == RunOutcome.Cancelled ? ExitCode.Cancelled : ExitCode.Done;
    }

    /// <summary>The first signal ends the run in good order; a second one is left to end the process.</summary>
    private static void Cancel(PosixSignalContext signal, CancellationTokenSource cancellation)
    {
        signal.Cancel = !cancellation.IsCancellationRequested;
        cancellation.Cancel();
    }
}
