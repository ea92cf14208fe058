using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Hosting;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge resume</c>: continues a run that was stopped, with the results of a run without interruption.</summary>
internal static class ResumeCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("resume", "Continues a stopped run from its newest snapshot. The results are the same as without the stop.");
        var directory = NameArgument.Create("run", "The folder of the run.");
        var plugins = ModelArguments.CreatePluginsOption();
        var run = new RunOptions(command);
        command.Arguments.Add(directory);
        command.Options.Add(plugins);
        command.SetAction(parsed => Ranked.Run(ranks =>
        {
            var options = run.Read(parsed) with { Ranks = ranks };
            using var simulation = Simulation.Resume(parsed.GetRequiredValue(directory), options, parsed.GetValue(plugins) ?? []);
            return Foreground.Run(simulation, run.Output(parsed));
        }));
        return command;
    }
}
