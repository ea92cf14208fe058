using System.CommandLine;
using System.CommandLine.Parsing;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Authoring;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge new</c>: creates a plugin's project, which builds, passes its tests and runs.</summary>
internal static class NewCommand
{
    private static readonly string Kinds = string.Join(", ", PluginTemplate.Kinds.Keys);

    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("new", "Makes a plugin: a project, a source file that already does something, a model that runs it, a test.");
        var kind = new Argument<string>("kind") { Description = $"What the plugin brings: {Kinds}." };
        kind.Validators.Add(RequireKind);
        var name = NameArgument.Create("name", "Its name, such as my-neuron, my_neuron or MyNeuron.");
        name.Validators.Add(RequireName);
        var output = new Option<string?>("--out") { Description = "The folder to make; one of the plugin's name where left out.", HelpName = "directory" };
        output.Validators.Add(EmptyText.Refuse);
        var packages =
            new Option<string?>("--packages")
            {
                Description = "A folder with NeuroForge's packages, for a machine that has them from nowhere else.",
                HelpName = "directory",
            };
        packages.Validators.Add(EmptyText.Refuse);
        command.Arguments.Add(kind);
        command.Arguments.Add(name);
        command.Options.Add(output);
        command.Options.Add(packages);
        command.SetAction(parsed => Make(
            parsed.GetRequiredValue(kind),
            PluginName.TryParse(parsed.GetRequiredValue(name))!,
            parsed.GetValue(output),
            parsed.GetValue(packages)));
        return command;
    }

    private static int Make(string kind, PluginName name, string? output, string? packages)
    {
        if (FindTwin(kind, name) is { } taken)
        {
            Console.Error.WriteLine($"error: {taken}: choose another name");
            return ExitCode.Usage;
        }

        if (packages is not null && !Directory.Exists(packages))
        {
            throw new DirectoryNotFoundException($"there is no folder of packages {packages}");
        }

        var folder = output ?? name.Kebab;
        Prepare(folder);
        new PluginTemplate(kind).Write(name, folder);
        if (packages is not null)
        {
            PackageSource.Write(packages, folder);
        }

        foreach (var line in NextSteps(name, folder))
        {
            Console.Out.WriteLine(line);
        }

        return ExitCode.Done;
    }

    /// <summary>A plugin of NeuroForge with the same name, which a new one must not hide; null if there is none.</summary>
    private static string? FindTwin(string kind, PluginName name)
    {
        var catalog = PluginDirectories.Load([]);
        return catalog.Find(
            PluginTemplate.Kinds[kind],
            name.Snake) is { } twin ? $"{twin.Kind.InWords()} \"{twin.Id}\" comes with NeuroForge already, in plugin {twin.Plugin.Id}"
            : catalog.Plugins.Any(plugin => plugin.Id == name.Kebab) ? $"a plugin \"{name.Kebab}\" comes with NeuroForge already"
            : null;
    }

    private static void Prepare(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new IOException($"{folder} is there already and not an empty folder: give another with --out, or another name");
        }

        Directory.CreateDirectory(folder);
    }

    private static IEnumerable<string> NextSteps(PluginName name, string folder)
    {
        yield return $"{folder}: plugin {name.Kebab}, made with NeuroForge {PluginTemplate.Version}";
        yield return $"  cd {folder}";
        yield return "  dotnet build";
        yield return "  neuroforge run model.json --plugins bin/plugins";
        yield return "  dotnet test tests";
    }

    private static void RequireKind(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Select(t => t.Value).Where(kind => !PluginTemplate.Kinds.ContainsKey(kind)))
        {
            var meant = Spelling.Nearest(token, PluginTemplate.Kinds.Keys) is { } near ? $"did you mean {near}?" : $"there is {Kinds}";
            result.AddError($"there is no template of a \"{token}\" - {meant}");
        }
    }

    private static void RequireName(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Select(t => t.Value).Where(name => name.Length > 0 && name[0] != '-' && PluginName.TryParse(name) is null))
        {
            result.AddError(
                $"\"{token}\" is no name for a plugin: letters, digits, and single dashes or underscores between words, beginning with a letter, at most 64");
        }
    }
}
