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
        command.SetAction(parsed => Act(arguments, parsed));
        return command;
    }

    private static int Act(SweepArguments arguments, ParseResult parsed)
    {
        Ranked.Refuse("sweep");
        var options = arguments.Read(parsed);
        var output = arguments.Output(parsed);
        var sweep = new Sweep(Model.Read(arguments.File(parsed), arguments.Model(parsed)), options);
        foreach (var warning in sweep.Diagnostics)
        {
            output.Messages.Report(warning);
        }

        return arguments.Script(parsed) is { } script
            ? Write(script, sweep.SlurmScript(arguments.Parts(parsed), arguments.WithoutScript(parsed)), output)
            : Run(sweep, arguments.Collect(parsed), options, output);
    }

    private static int Write(string file, string script, RunOutput output)
    {
        File.WriteAllText(file, script);
        if (!output.Quiet)
        {
            Console.Out.WriteLine($"{file} is written: its first lines say how to run it");
        }

        return ExitCode.Done;
    }

    private static int Run(Sweep sweep, bool collect, SweepOptions options, RunOutput output)
    {
        using var interruption = new Interruption();
        using var report = SweepReport.For(sweep, output);
        var result = collect ? sweep.Collect() : Run(sweep, report, interruption.Token);
        if (collect)
        {
            ReportFailures(result, output.Messages);
        }

        var page = options.Part is null ? FinalReport.WriteSweep(sweep.OutputDirectory, output.Messages) : null;
        if (output.Json)
        {
            SweepFile.Write(result, Console.OpenStandardOutput());
        }
        else
        {
            report.Finish(result, options.Jobs, page);
        }

        return result.IsCancelled
            ? ExitCode.Cancelled
            : result.Members.Select(m => m.Failure).OfType<Exception>().Select(Failures.Code).Append(ExitCode.Done).Max();
    }

    /// <summary>Runs a sweep; its result is there also if the user stops it.</summary>
    private static SweepResult Run(Sweep sweep, IProgress<SweepProgress> progress, CancellationToken interruption)
    {
        try
        {
            return sweep.Run(progress, interruption);
        }
        catch (OperationCanceledException) when (sweep.Result is not null)
        {
            return sweep.Result;
        }
    }

    private static void ReportFailures(SweepResult result, Messages messages)
    {
        foreach (var member in result.Members.Where(m => m.Failure is not null))
        {
            messages.Report(member.Failure!, member.Member.Name);
        }
    }
}
