using System.CommandLine;
using System.CommandLine.Parsing;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Cli.Watching;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge run</c>: runs a description and writes what its recorders record.</summary>
internal static class RunCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("run", "Runs a network and writes its recordings and run.json.");
        var model = new ModelArguments(command);
        var phase = new PhaseOptions(command, model);
        var results = new ResultsOptions(command);
        var verify = new Option<bool>("--verify-determinism")
        {
            Description = "Runs it twice at the same time with different numbers of threads and vectors, without recordings, and reports differences.",
        };
        command.Options.Add(verify);
        var run = new RunOptions(command);
        var watch = new WatchOption(command, model);
        command.Validators.Add(result => RefuseWithVerification(result, verify, [.. results.All, .. run.OnResults]));
        command.SetAction(parsed =>
        {
            if (watch.IsGiven(parsed))
            {
                return watch.Loop(parsed);
            }

            if (phase.IsGiven(parsed))
            {
                return Ranked.Run(ranks =>
                {
                    var again = results.Add(run.Read(parsed), parsed, phase.DefaultFolder(parsed)) with { Ranks = ranks };
                    using var simulation = phase.Open(parsed, model.Read(parsed), again);
                    return Foreground.Run(simulation, run.Output(parsed));
                });
            }

            if (parsed.GetValue(verify))
            {
                return Ranked.Run(ranks =>
                {
                    var verified = Described(model.File(parsed), model.Read(parsed), run.Output(parsed).Messages);
                    return Verification.Run(verified, results.Add(run.Read(parsed), parsed, verified) with { Ranks = ranks }, run.Output(parsed).Quiet);
                });
            }

            if (run.Output(parsed).Streams.Count > 0)
            {
                Ranked.Refuse("run --stream");
            }

            return Ranked.Run(ranks =>
            {
                var output = run.Output(parsed);
                var described = Checked(Described(model.File(parsed), model.Read(parsed), output.Messages), output);
                return Run(described, results.Add(run.Read(parsed), parsed, described) with { Ranks = ranks }, output);
            });
        });
        return command;
    }

    /// <summary>The model, after a check that it has what is to be printed.</summary>
    /// <exception cref="UsageException">There is no such neuron, population or projection.</exception>
    private static Model Checked(Model described, RunOutput output)
    {
        if (output.Traced is not null)
        {
            Ranked.Refuse("run --trace");
        }

        if (described.IsValid)
        {
            output.Check(described.Plan);
        }

        return described;
    }

    /// <summary>A verification leaves no results, so options on them would have no effect.</summary>
    private static void RefuseWithVerification(CommandResult result, Option verify, IEnumerable<Option> options)
    {
        if (result.GetResult(verify) is { Implicit: false })
        {
            foreach (var option in options.Where(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{verify.Name} records and leaves nothing: leave out {option.Name}");
            }
        }
    }

    private static int Run(Model model, SimulationOptions options, RunOutput output)
    {
        using var simulation = new Simulation(model, options);
        return Foreground.Run(simulation, output);
    }

    /// <summary>The model of a description; its warnings are reported.</summary>
    private static Model Described(string file, ModelOptions options, Messages messages)
    {
        var model = Model.Read(file, options);
        if (model.IsValid)
        {
            foreach (var warning in model.Diagnostics.Where(d => d.Severity == Severity.Warning))
            {
                messages.Report(warning);
            }
        }

        return model;
    }
}
