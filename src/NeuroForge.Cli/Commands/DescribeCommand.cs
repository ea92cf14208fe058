using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary>
/// <c>neuroforge describe</c>: shows what a mechanism does and everything that can be set, recorded or connected; or what a recordable quantity is.
/// </summary>
internal static class DescribeCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "describe",
            "Describes a mechanism: parameters with unit, default, bounds and meaning, states, receptors, source; or a quantity that can be recorded.");
        var name = NameArgument.Create("name", "The name that descriptions use, such as iaf_psc_alpha or firing_rate.");
        var plugins = ModelArguments.CreatePluginsOption();
        var from = OwnModelOptions.CreateFrom("Describes a model that this description writes as equations.");
        var source = new Option<bool>("--source") { Description = "With --from, shows the model as the C# source of a plugin." };
        command.Arguments.Add(name);
        command.Options.Add(plugins);
        command.Options.Add(from);
        command.Options.Add(source);
        command.Validators.Add(result =>
        {
            if (result.GetValue(source) && result.GetValue(from) is null)
            {
                result.AddError("--source shows a model that a description writes as equations: name the description with --from");
            }
        });
        command.SetAction(parsed => parsed.GetValue(from) is { } file
            ? Describe(parsed.GetRequiredValue(name), OwnModelOptions.Read(file, parsed.GetValue(plugins) ?? []), parsed.GetValue(source))
            : Describe(parsed.GetRequiredValue(name), parsed.GetValue(plugins) ?? []));
        return command;
    }

    private static int Describe(string name, Model description, bool source)
    {
        if (OwnModelOptions.Find(description, name) is not { } model)
        {
            return ExitCode.Description;
        }

        if (source)
        {
            Console.Out.Write(model.Generated.Source);
        }
        else
        {
            MechanismPage.Print(model, description.Name.Length > 0 ? $"description {description.Name}" : "a library", Console.Out);
        }

        return ExitCode.Done;
    }

    private static int Describe(string name, string[] directories)
    {
        var catalog = PluginDirectories.Load(directories);
        var named = catalog.Mechanisms.Where(m => m.Id == name || m.QualifiedId == name).ToList();
        var quantity = QuantityCatalogue.Find(name);
        if (named.Count == 0 && quantity is null)
        {
            var known = catalog.Mechanisms.Select(catalog.NameOf).Concat(QuantityCatalogue.All.Select(q => q.Name).OfType<string>());
            var meant = Spelling.Nearest(name, known) is { } near ? $"did you mean \"{near}\"?" : "neuroforge list shows all names";
            Console.Error.WriteLine($"error: no plugin provides \"{name}\" - {meant}");
            return ExitCode.Usage;
        }

        foreach (var mechanism in named)
        {
            MechanismPage.Print(mechanism, catalog.NameOf(mechanism), Console.Out);
        }

        if (quantity is not null)
        {
            QuantityPage.Print(quantity, Console.Out);
        }

        return ExitCode.Done;
    }
}
