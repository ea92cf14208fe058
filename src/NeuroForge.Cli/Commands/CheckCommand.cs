using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Estimates;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge check</c>: checks if a description can be run, and reports everything that is wrong with it.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "check", "Reports everything that is wrong with a description, without a run. If the network is not large, it is built and takes one step.");
        var model = new ModelArguments(command);
        var explain =
            new Option<bool>("--explain") { Description = "Shows the network as it would be built: sizes, expected synapses, memory, recordings." };
        command.Options.Add(explain);
        var ranks = CountOption.Create("--ranks", "With --explain, shows the neurons and the work of this number of ranks.");
        command.Options.Add(ranks);
        command.Validators.Add(result =>
        {
            if (result.GetResult(ranks) is { Implicit: false } && !result.GetValue(explain))
            {
                result.AddError($"{ranks.Name} shows something only with {explain.Name}: add it");
            }
        });
        command.SetAction(parsed => Check(model.File(parsed), model.Read(parsed), parsed.GetValue(explain), parsed.GetValue(ranks)));
        return command;
    }

    private static int Check(string file, ModelOptions options, bool explain, int ranks)
    {
        var model = Model.Read(file, options);
        foreach (var diagnostic in model.Diagnostics)
        {
            Console.Error.WriteLine(diagnostic);
        }

        if (!model.IsValid)
        {
            return ExitCode.Description;
        }

        var plan = model.Plan;
        if (!model.Try(Warnings.Print))
        {
            Console.Error.WriteLine("the network is large, so it was not built; mistakes that appear only when it is built are reported at the beginning of "
                + "a run");
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
