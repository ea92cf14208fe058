using System.CommandLine;
using System.CommandLine.Parsing;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Authoring;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge new</c>: creates a plugin's project, which builds, passes its tests and runs; or a description from a published model.</summary>
internal static class NewCommand
{
    /// <summary>The kind that is no plugin: a description.</summary>
    private const string Model = "model";

    private static readonly string[] AllKinds = [.. PluginTemplate.Kinds.Keys, Model];

    private static readonly string Kinds = string.Join(", ", AllKinds);

    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "new", "Creates a plugin: a project, a working source file, a model that runs it, and a test; or a description from a published model.");
        var kind = new Argument<string>("kind") { Description = $"The kind of mechanism, or a model: {Kinds}." };
        kind.Validators.Add(RequireKind);
        var name = NameArgument.Create("name", "Its name, such as my-neuron, my_neuron or MyNeuron.");
        name.Validators.Add(RequireName);
        var output = new Option<string?>("--out")
        {
            Description = "The folder to create; by default the plugin's name. For a model the folder of its file; by default the current one.",
            HelpName = "directory",
        };
        output.Validators.Add(EmptyText.Refuse);
        var packages =
            new Option<string?>("--packages")
            {
                Description = "A folder with NeuroForge's packages, for a machine without another source of them.",
                HelpName = "directory",
            };
        packages.Validators.Add(EmptyText.Refuse);
        var from = OwnModelOptions.CreateFrom(
            "Creates the plugin from the model of this name that a description writes as equations; for a model, the published model to copy.");
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) is not null && result.GetValue(kind) is not ("neuron" or "synapse" or "growth-curve" or Model))
            {
                result.AddError("--from creates neuron models, synapse rules, growth curves and models: write neuroforge new neuron NAME --from model.json");
            }

            if (result.GetValue(packages) is not null && result.GetValue(kind) == Model)
            {
                result.AddError("--packages is for plugins, not for a model");
            }
        });
        command.Arguments.Add(kind);
        command.Arguments.Add(name);
        command.Options.Add(output);
        command.Options.Add(packages);
        command.Options.Add(from);
        command.SetAction(parsed => Make(
            parsed.GetRequiredValue(kind),
            PluginName.TryParse(parsed.GetRequiredValue(name))!,
            parsed.GetValue(output),
            parsed.GetValue(packages),
            parsed.GetValue(from)));
        return command;
    }

    private static int Make(string kind, PluginName name, string? output, string? packages, string? from)
    {
        if (kind == Model)
        {
            return ModelCopy.Make(name, output, from);
        }

        var description = from is null ? null : OwnModelOptions.Read(from, []);
        var model = description is null ? null : OwnModelOptions.Find(description, name.Snake, new TextMessages(), PluginTemplate.Kinds[kind]);
        if (description is not null && model is null)
        {
            return ExitCode.Description;
        }

        if (from is not null && !IncludedLibraries.Parse(File.ReadAllText(from)).ContainsKey("populations"))
        {
            Console.Error.WriteLine($"error: {from} is a library of models, which does not run: name a description that includes it");
            return ExitCode.Description;
        }

        if (FindTwin(kind, name) is { } taken)
        {
            Console.Error.WriteLine($"error: {taken}: choose another name");
            return ExitCode.Usage;
        }

        if (packages is not null && !Directory.Exists(packages))
        {
            throw new DirectoryNotFoundException($"the folder of packages {packages} does not exist");
        }

        var folder = output ?? name.Kebab;
        Prepare(folder);
        new PluginTemplate(kind).Write(name, folder);
        if (model is not null)
        {
            ModelPlugin.Write(model, name, from!, [.. description!.OwnModels.Select(own => own.Mechanism.Id)], folder);
        }

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
            name.Snake) is { } twin ? $"{twin.Kind.InWords()} \"{twin.Id}\" is already part of NeuroForge, in plugin {twin.Plugin.Id}"
            : catalog.Plugins.Any(plugin => plugin.Id == name.Kebab) ? $"a plugin \"{name.Kebab}\" is already part of NeuroForge"
            : null;
    }

    private static void Prepare(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new IOException($"{folder} already exists and is not an empty folder: choose another with --out, or another name");
        }

        Directory.CreateDirectory(folder);
    }

    private static IEnumerable<string> NextSteps(PluginName name, string folder)
    {
        yield return $"{folder}: plugin {name.Kebab}, created with NeuroForge {PluginTemplate.Version}";
        yield return $"  cd {folder}";
        yield return "  dotnet build";
        yield return "  neuroforge run model.json --plugins bin/plugins";
        yield return "  dotnet test tests";
    }

    private static void RequireKind(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Select(t => t.Value).Where(kind => !AllKinds.Contains(kind)))
        {
            var meant = Spelling.Nearest(token, AllKinds) is { } near ? $"did you mean {near}?" : $"there is {Kinds}";
            result.AddError($"there is no template \"{token}\" - {meant}");
        }
    }

    private static void RequireName(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Select(t => t.Value).Where(name => name.Length > 0 && name[0] != '-' && PluginName.TryParse(name) is null))
        {
            result.AddError(
                $"\"{token}\" is not a valid name for a plugin: use letters, digits, and single dashes or underscores between words, begin with a letter, "
                    + "at most 64 characters");
        }
    }
}
