using NeuroForge.Hosting;

namespace NeuroForge.Cli;

/// <summary>Runs a simulation in front of a person, who sees how it goes and may stop it.</summary>
internal static class Foreground
{
    /// <summary>Runs a simulation and says what came of it.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="output">What to say.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(Simulation simulation, RunOutput output)
    {
        using var interruption = new Interruption();
        FinalReport.Forget(simulation.OutputDirectory);
        using var progress = output.Quiet ? null : ProgressReport.For(simulation);
        var result = simulation.Run(progress is null ? null : progress.Show, interruption.Token);
        var report = output.Report ? FinalReport.Write(simulation.OutputDirectory, simulation.Model) : null;
        if (output.Json)
        {
            RunFile.Write(result, Console.OpenStandardOutput());
        }
        else if (!output.Quiet)
        {
            progress!.Finish(result, simulation.OutputDirectory, report);
        }

        return result.Outcome == RunOutcome.Cancelled ? ExitCode.Cancelled : ExitCode.Done;
    }
}
