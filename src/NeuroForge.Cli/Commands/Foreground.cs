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
        using var interruption = new Interruption(simulation.Ranks > 1 && simulation.OutputDirectory is { } folder ? () => SayHowToResume(folder) : null);
        if (simulation.OutputDirectory is not { } directory)
        {
            Run(simulation, traced: null, progress: null, interruption.Token); // the first rank has the results
            return ExitCode.Done;
        }

        output.Check(simulation.Model.Plan);
        FinalReport.Forget(directory);
        using var progress = output.Quiet ? null : ProgressReport.For(simulation, output);
        using var streams = new StreamLines(simulation, output.Streams, Console.OpenStandardOutput());
        var result = RunOnRanks(simulation, output.Traced, progress, directory, interruption.Token);
        streams.Finish();
        var report = output.Report ? FinalReport.Write(directory, simulation.Model, output.Messages) : null;
        if (output.Streams.Count > 0)
        {
            return ExitCodeOf(result, interruption.Token);
        }

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

        return ExitCodeOf(result, interruption.Token);
    }

    /// <summary>
    /// A launcher that sees the end of a rank asks the others to end, and kills them soon after: so this is said at once, whether the run then ends by itself
    /// or waits for the lost rank.
    /// </summary>
    private static void SayHowToResume(string directory) =>
        Console.Error.WriteLine($"the ranks are asked to end; if one of them was killed, continue from the last snapshot with: neuroforge resume {directory}");

    /// <summary>Runs a simulation; if it fails on several ranks, says how to continue from its last snapshot.</summary>
    private static RunResult RunOnRanks(
        Simulation simulation, TracedNeuron? traced, IProgress<SimulationProgress>? progress, string directory, CancellationToken interruption)
    {
        try
        {
            return Run(simulation, traced, progress, interruption);
        }
        catch (Exception) when (simulation.Ranks > 1 && simulation.IsResumable)
        {
            Console.Error.WriteLine($"continue from the last snapshot, on any number of ranks, with: neuroforge resume {directory}");
            throw;
        }
    }

    private static int ExitCodeOf(RunResult result, CancellationToken interruption) =>
        result.Outcome == RunOutcome.Cancelled || interruption.IsCancellationRequested && result.Outcome == RunOutcome.Paused
            ? ExitCode.Cancelled
            : ExitCode.Done;

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
