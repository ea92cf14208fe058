using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Reporting;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge report</c>: draws the recordings of a run, or the results of a sweep.</summary>
internal static class ReportCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("report", "Draws the recordings of a run, or the results of a sweep, as one HTML file that needs no other files.");
        var run = NameArgument.Create("run", "The folder of a run that has ended, such as runs/my-network, or of a sweep.");
        var output = new Option<string?>("--out") { Description = "The file to write; by default report.html in the run's folder.", HelpName = "file" };
        output.Validators.Add(EmptyText.Refuse);
        var svg = new Option<bool>("--svg") { Description = "Also writes each chart as charts/NAME.svg beside the report." };
        var plugins = ModelArguments.CreatePluginsOption();
        command.Arguments.Add(run);
        foreach (var option in new Option[] { output, svg, plugins })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Write(
            parsed.GetRequiredValue(run),
            new() { File = parsed.GetValue(output), Svg = parsed.GetValue(svg), PluginDirectories = parsed.GetValue(plugins) ?? [] }));
        return command;
    }

    private static int Write(string directory, ReportOptions options)
    {
        foreach (var file in Report.Write(directory, options))
        {
            Console.Out.WriteLine(file);
        }

        return ExitCode.Done;
    }
}
