using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge schema</c>: writes the JSON Schema that editors use to complete and check descriptions.</summary>
internal static class SchemaCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "schema",
            "Writes the JSON Schema of descriptions for the installed plugins; if a description names it in \"$schema\", editors complete and check it.");
        var plugins = ModelArguments.CreatePluginsOption();
        var output = new Option<string?>("--out") { Description = "The file to write; by default standard output.", HelpName = "file" };
        output.Validators.Add(EmptyText.Refuse);
        var library = new Option<bool>("--library") { Description = "The schema of libraries: files with models as equations, which descriptions include." };
        command.Options.Add(plugins);
        command.Options.Add(library);
        command.Options.Add(output);
        command.SetAction(parsed => Write(
            parsed.GetValue(library) ? ModelSchema.WriteLibrary() : ModelSchema.Write(parsed.GetValue(plugins) ?? []), parsed.GetValue(output)));
        return command;
    }

    private static int Write(string schema, string? file)
    {
        if (file is null)
        {
            Console.Out.Write(schema);
        }
        else
        {
            File.WriteAllText(file, schema);
        }

        return ExitCode.Done;
    }
}
