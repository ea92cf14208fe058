using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting.Export;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge export</c>: writes the network of a run at a moment, in formats that other programs read.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = [.. Enum.GetNames<ExportFormat>().Select(name => name.ToLowerInvariant())];

    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "export",
            "Writes the network of a run at a moment: neurons with positions, parameters and states, synapses with weights, delays and states, and a "
                + "description that begins with these synapses.");
        var run = NameArgument.Create("run", "The folder of a run.");
        var at = TimeOption.Create("--at", "The moment, before updates at that moment; by default the end of the run. The network is computed up to it.");
        var format = new Option<string>("--format")
        {
            Description = "The format of the files: " + string.Join(", ", Formats) + ".",
            HelpName = "format",
            DefaultValueFactory = _ => Formats[0],
        };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--out") { Description = "The folder for the files; by default \"export\" in that of the run.", HelpName = "folder" };
        output.Validators.Add(EmptyText.Refuse);
        var threads = CountOption.Create("--threads", "Number of threads.");
        var plugins = ModelArguments.CreatePluginsOption();
        command.Arguments.Add(run);
        foreach (var option in new Option[] { at, format, output, threads, plugins })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Write(
            new ExportedRun(parsed.GetRequiredValue(run), parsed.GetValue(plugins) ?? [], parsed.GetValue(threads), Messages.For(parsed)),
            parsed.GetValue(at),
            Enum.Parse<ExportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
            parsed.GetValue(output)));
        return command;
    }

    private static int Write(ExportedRun run, double? at, ExportFormat format, string? folder)
    {
        using var interruption = new Interruption();
        using var simulation = run.At(at, interruption.Token);
        var directory = folder ?? Path.Combine(run.Directory, "export");
        var export = new NetworkExport(simulation);
        foreach (var file in export.Write(directory, format))
        {
            Console.Out.WriteLine(Path.Combine(directory, file));
        }

        if (export.WhyNoDescription(format) is { } reason)
        {
            Console.Error.WriteLine($"warning: no description was written, since {reason}; connect the tables by \"from_file\" in a description of your own");
        }

        return ExitCode.Done;
    }
}
