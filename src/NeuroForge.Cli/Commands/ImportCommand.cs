using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting.Import;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge import</c>: writes a description of a network in another format.</summary>
internal static class ImportCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("import", "Writes a description of a network that is in another format.");
        command.Subcommands.Add(Sonata());
        return command;
    }

    private static Command Sonata()
    {
        var command = new Command("sonata", "Writes a description of a network in SONATA's format, whose synapses stay in their files.");
        var config = NameArgument.Create("configuration", "The configuration of a simulation or of a circuit, a JSON file.");
        var output = new Option<string>("--out") { Description = "The description to write.", HelpName = "file", DefaultValueFactory = _ => "model.json" };
        var models = new Option<string?>("--models")
        {
            Description = "A table of models in JSON, in addition to the built-in one: {\"neurons\": {\"nest:iaf_psc_alpha\": {...}}, \"synapses\": {...}}.",
            HelpName = "file",
        };
        output.Validators.Add(EmptyText.Refuse);
        models.Validators.Add(EmptyText.Refuse);
        command.Arguments.Add(config);
        command.Options.Add(output);
        command.Options.Add(models);
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(output);
            var result = SonataImport.Write(parsed.GetRequiredValue(config), file, parsed.GetValue(models));
            foreach (var note in result.Notes)
            {
                Console.Error.WriteLine(note);
            }

            Console.Out.WriteLine($"{file}: run it with neuroforge run {file}{string.Concat(result.OutsideFolders.Select(folder => $" --files {folder}"))}");
            return ExitCode.Done;
        });
        return command;
    }
}
