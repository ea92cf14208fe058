using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using NeuroForge.Descriptions;
using NeuroForge.Hosting;

namespace NeuroForge.Cli;

/// <summary><c>neuroforge run</c>: runs a description and writes what its recorders record.</summary>
internal static class RunCommand
{
    private const int MostThreads = 1024;

    /// <summary>Makes the command.</summary>
    internal static Command Create()
    {
        var command = new Command("run", "Runs a network and writes what its recorders record, and run.json.");
        var model = new ModelOptions(command);
        var output = new Option<string?>("--out") { Description = "The folder for results; runs/<model name> where left out.", HelpName = "directory" };
        output.Validators.Add(EmptyText.Refuse);
        var threads = new Option<int>("--threads")
        {
            Description = "How many threads; the results are the same for any number.",
            HelpName = "number",
            DefaultValueFactory = _ => 1,
            CustomParser = ParseThreads,
        };
        var quiet = new Option<bool>("--quiet") { Description = "No progress and no summary." };
        var json = new Option<bool>("--json") { Description = "Prints run.json when done, and nothing else." };
        var noReport = new Option<bool>("--no-report") { Description = "Leaves out report.html." };
        foreach (var option in new Option[] { output, threads, quiet, json, noReport })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var options = model.Read(parsed) with { OutputDirectory = parsed.GetValue(output), Threads = parsed.GetValue(threads) };
            var shown = new RunOutput(parsed.GetValue(quiet) || parsed.GetValue(json), parsed.GetValue(json), Report: !parsed.GetValue(noReport));
            return Run(model.File(parsed), options, shown);
        });
        return command;
    }

    private static int ParseThreads(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostThreads)
        {
            result.AddError($"--threads takes a whole number from 1 to {MostThreads}, but got \"{result.Tokens[0].Value}\"");
        }

        return count;
    }

    private static int Run(string file, SimulationOptions options, RunOutput output)
    {
        var model = Model.Read(file, options);
        ReportWarnings(model);
        using var simulation = new Simulation(model, options);
        using var cancellation = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Cancel(signal, cancellation));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Cancel(signal, cancellation));
        FinalReport.Forget(simulation.OutputDirectory);
        using var progress = output.Quiet ? null : ProgressReport.For(model);
        var result = simulation.Run(progress is null ? null : progress.Show, cancellation.Token);
        var report = output.Report ? FinalReport.Write(simulation.OutputDirectory, model) : null;
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
