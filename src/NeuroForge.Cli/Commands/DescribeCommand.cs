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
        command.Arguments.Add(name);
        command.Options.Add(plugins);
        command.SetAction(parsed => Describe(parsed.GetRequiredValue(name), parsed.GetValue(plugins) ?? []));
        return command;
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
