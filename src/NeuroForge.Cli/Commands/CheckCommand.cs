using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Documents;
using NeuroForge.Cli.Structured;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions;
using NeuroForge.Engine.Estimates;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge check</c>: checks if a description can be run, and reports everything that is wrong with it.</summary>
internal static class CheckCommand
{
    /// <summary>The name of standard input.</summary>
    private const string Input = "-";

    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "check", "Reports everything that is wrong with a description, without a run. If the network is not large, it is built and takes one step.");
        var model = new ModelArguments(command, NameArgument.CreateOrInput("model", Input, "The description, a JSON file; - for standard input."));
        var explain =
            new Option<bool>("--explain") { Description = "Shows the network as it would be built: sizes, expected synapses, memory, recordings." };
        command.Options.Add(explain);
        var ranks = CountOption.Create("--ranks", "With --explain, shows the neurons and the work of this number of ranks.");
        command.Options.Add(ranks);
        var json = JsonOption.Create("all findings");
        command.Options.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetResult(ranks) is { Implicit: false } && !result.GetValue(explain))
            {
                result.AddError($"{ranks.Name} shows something only with {explain.Name}: add it");
            }
        });
        command.SetAction(parsed =>
        {
            var read = Read(model.File(parsed), model.Read(parsed));
            return parsed.GetValue(json)
                ? PrintDocument(model.File(parsed), read, parsed.GetValue(explain), parsed.GetValue(ranks))
                : Print(model.File(parsed), read, parsed.GetValue(explain), parsed.GetValue(ranks));
        });
        return command;
    }

    /// <summary>Reads the description. Files that one from standard input names are sought in the current folder.</summary>
    private static Model Read(string file, ModelOptions options)
    {
        if (file != Input)
        {
            return Model.Read(file, options);
        }

        using var input = Console.OpenStandardInput();
        return Model.Read(input, file, options with { InputDirectory = Environment.CurrentDirectory });
    }

    private static int PrintDocument(string file, Model model, bool explain, int ranks)
    {
        var document = new CheckDocument(file, model);
        if (model.IsValid)
        {
            try
            {
                document.IsBuilt = model.Try(document.Warnings.Add);
            }
            catch (DescriptionException refusal)
            {
                document.WhenBuilt = refusal.Diagnostics;
            }
        }

        document.Print(Console.Out, explain, ranks);
        return document.IsValid ? ExitCode.Done : ExitCode.Description;
    }

    private static int Print(string file, Model model, bool explain, int ranks)
    {
        var messages = new TextMessages();
        foreach (var diagnostic in model.Diagnostics)
        {
            messages.Report(diagnostic);
        }

        if (!model.IsValid)
        {
            return ExitCode.Description;
        }

        var plan = model.Plan;
        if (!model.Try(messages.Warn))
        {
            messages.Advise("the network is large, so it was not built; mistakes that appear only when it is built are reported at the beginning of a run");
        }

        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"{file}: {plan.Name} is valid: {Count(plan.Populations.Sum(p => (long)p.Size), "neuron")}, {Count(plan.Projections.Count, "projection")}, ")
                + FormattableString.Invariant($"{Count(plan.Recorders.Count, "recorder")}, {plan.Steps * plan.Step / 1000} s"));
        if (explain)
        {
            NetworkPage.Print(model, Console.Out);
            if (ranks > 1)
            {
                Columns.Print(Console.Out, "ranks", RankEstimate.Of(plan, ranks).Select(Row));
            }
        }

        return ExitCode.Done;
    }

    private static string[] Row(RankEstimate rank) =>
    [
        FormattableString.Invariant($"{rank.Rank}"),
        FormattableString.Invariant($"{100 * rank.Work:F0} % of the work"),
        rank.Neurons.Count == 0
            ? "no neurons: the network is too small for as many ranks"
            : string.Join(", ", rank.Neurons.Select(n => FormattableString.Invariant($"{n.Population} {n.First} to {n.First + n.Count - 1}"))),
    ];

    private static string Count(long number, string noun) => FormattableString.Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");
}
