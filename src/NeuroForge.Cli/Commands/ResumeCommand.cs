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
        var command = new Command("resume", "Goes on with a run that was stopped, from its newest snapshot. The results are those of a run without a break.");
        var directory = NameArgument.Create("run", "The folder into which it wrote.");
        var plugins = ModelArguments.CreatePluginsOption();
        var run = new RunOptions(command);
        command.Arguments.Add(directory);
        command.Options.Add(plugins);
        command.SetAction(parsed =>
        {
            using var simulation = Simulation.Resume(parsed.GetRequiredValue(directory), run.Read(parsed), parsed.GetValue(plugins) ?? []);
            return Foreground.Run(simulation, run.Output(parsed));
        });
        return command;
    }
}
