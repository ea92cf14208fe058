using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using NeuroForge.Descriptions;
using NeuroForge.Hosting;

namespace NeuroForge.Cli;

/// <summary><c>neuroforge run</c>: runs a description and writes what its recorders record.</summary>
internal static class RunCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create()
    {
        var command = new Command("run", "Runs a network and writes what its recorders record, and run.json.");
        var model = new ModelOptions(command);
        var output = new Option<string?>("--out") { Description = "The folder for results; runs/<model name> where left out.", HelpName = "directory" };
        var threads = new Option<int>("--threads") { Description = "How many threads; the results are the same for any number.", HelpName = "number", DefaultValueFactory = _ => 1 };
        var quiet = new Option<bool>("--quiet") { Description = "No progress and no summary." };
        var json = new Option<bool>("--json") { Description = "Prints run.json when done, and nothing else." };
        threads.Validators.Add(static result =>
        {
            if (!int.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "1", NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 1024)
            {
                result.AddError("--threads takes a number from 1 to 1024");
            }
        });
        foreach (var option in new Option[] { output, threads, quiet, json })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Failures.Guard(() =>
        {
            var options = model.Read(parsed) with { OutputDirectory = parsed.GetValue(output), Threads = parsed.GetValue(threads) };
            return Run(model.File(parsed), options, parsed.GetValue(quiet) || parsed.GetValue(json), parsed.GetValue(json));
        }));
        return command;
    }

    private static int Run(string file, SimulationOptions options, bool quiet, bool json)
    {
        var model = Model.Read(file, options);
        ReportWarnings(model);
        using var simulation = new Simulation(model, options);
        using var cancellation = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Cancel(signal, cancellation));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Cancel(signal, cancellation));
        using var progress = quiet ? null : ProgressReport.For(model);
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

    private static void ReportWarnings(Model model)
    {
        if (model.IsValid)
        {
            foreach (var warning in model.Diagnostics.Where(d => d.Severity == Severity.Warning))
            {
                Console.Error.WriteLine(warning);
            }
        }
    }
}
