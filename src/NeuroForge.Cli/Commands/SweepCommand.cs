using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Errors;
using NeuroForge.Cli.Progress;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge sweep</c>: runs a description for every combination of values and seeds.</summary>
internal static class SweepCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "sweep",
            "Runs a network for every combination of values and seeds, several at once, and writes a table of results. The same command continues "
                + "a sweep that was stopped.");
        var arguments = new SweepArguments(command);
        command.SetAction(parsed => Run(
            new Sweep(Model.Read(arguments.File(parsed), arguments.Model(parsed)), arguments.Read(parsed)),
            arguments.Read(parsed),
            arguments.Output(parsed)));
        return command;
    }

    private static int Run(Sweep sweep, SweepOptions options, RunOutput output)
    {
        Ranked.Refuse("sweep");
        foreach (var warning in sweep.Diagnostics)
        {
            Console.Error.WriteLine(warning);
        }

        using var interruption = new Interruption();
        using var report = SweepReport.For(sweep, output.Quiet);
        var result = sweep.Run(report, interruption.Token);
        var page = FinalReport.WriteSweep(sweep.OutputDirectory);
        if (output.Json)
        {
            SweepFile.Write(result, Console.OpenStandardOutput());
        }
        else
        {
            report.Finish(result, options.Jobs, page);
        }

        return result.IsCancelled && interruption.Token.IsCancellationRequested
            ? ExitCode.Cancelled
            : result.Members.Select(m => m.Failure).OfType<Exception>().Select(Failures.Code).Append(ExitCode.Done).Max();
    }
}
