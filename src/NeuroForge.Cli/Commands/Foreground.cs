using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Progress;
using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Results;
using NeuroForge.Recording;

namespace NeuroForge.Cli.Commands;

/// <summary>Runs a simulation with progress output, until its end or until the user stops it.</summary>
internal static class Foreground
{
    /// <summary>Runs a simulation and prints its results.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="output">The kinds of output.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(Simulation simulation, RunOutput output)
    {
        using var interruption = new Interruption();
        if (simulation.OutputDirectory is not { } directory)
        {
            Run(simulation, traced: null, progress: null, interruption.Token); // the first rank has the results
            return ExitCode.Done;
        }

        TraceOption.Check(output.Traced, simulation.Model.Plan);
        FinalReport.Forget(directory);
        using var progress = output.Quiet ? null : ProgressReport.For(simulation, output.Json);
        var result = Run(simulation, output.Traced, progress, interruption.Token);
        var report = output.Report ? FinalReport.Write(directory, simulation.Model, output.Messages) : null;
        if (output.Json)
        {
            RunFile.Write(result, Console.OpenStandardOutput());
        }
        else if (!output.Quiet)
        {
            progress!.Finish(result, directory, report);
        }

        if (output.Profile)
        {
            ProfileLines.Print(Console.Out, result.Profile);
        }

        return result.Outcome == RunOutcome.Cancelled || interruption.Token.IsCancellationRequested && result.Outcome == RunOutcome.Paused
            ? ExitCode.Cancelled
            : ExitCode.Done;
    }

    /// <summary>Runs a simulation; its result is there also if the user stops it.</summary>
    private static RunResult Run(
        Simulation simulation, TracedNeuron? traced, IProgress<SimulationProgress>? progress, CancellationToken interruption)
    {
        if (traced is not null)
        {
            return TracedRun.Run(simulation, traced, interruption);
        }

        try
        {
            return simulation.Run(progress, interruption);
        }
        catch (OperationCanceledException) when (simulation.Result is not null)
        {
            return simulation.Result;
        }
    }
}
