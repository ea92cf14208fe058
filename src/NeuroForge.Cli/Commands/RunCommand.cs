using System.CommandLine;
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
        output.Validators.Add(EmptyText.Refuse);
        command.Options.Add(output);
        var run = new RunOptions(command);
        command.SetAction(parsed =>
        {
            var options = run.Read(parsed, model.Read(parsed)) with { OutputDirectory = parsed.GetValue(output) };
            return Run(model.File(parsed), options, run.IsQuiet(parsed), run.PrintsJson(parsed));
        });
        return command;
    }

    private static int Run(string file, SimulationOptions options, bool quiet, bool json)
    {
        var model = Model.Read(file, options);
        ReportWarnings(model);
        using var simulation = new Simulation(model, options);
        return Foreground.Run(simulation, quiet, json);
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
