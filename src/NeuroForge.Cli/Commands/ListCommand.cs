using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Authoring;
using NeuroForge.Cli.Documents;
using NeuroForge.Cli.Structured;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge list</c>: the plugins, their status and their mechanisms; or the mechanisms with a word; or the published models.</summary>
internal static class ListCommand
{
    /// <summary>The word that lists the published models.</summary>
    private const string Models = "models";

    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("list", "Lists the plugins, their status and their mechanisms; with a word, only mechanisms with it in their name or text.");
        var words = new Argument<string[]>("word")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Lists the mechanisms with these words in their name, kind, plugin, text or reference, such as synapse rule stdp; "
                + "\"models\" lists the published models.",
        };
        var plugins = ModelArguments.CreatePluginsOption();
        command.Arguments.Add(words);
        command.Options.Add(plugins);
        var json = JsonOption.Create("what it lists");
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(words) is [Models])
            {
                PrintModels(parsed.GetValue(json));
                return ExitCode.Done;
            }

            var catalog = PluginDirectories.Load(parsed.GetValue(plugins) ?? []);
            if (parsed.GetValue(words) is { Length: > 0 } sought)
            {
                return MechanismSearch.Print(sought, catalog, Console.Out, Messages.For(parsed), parsed.GetValue(json));
            }

            if (parsed.GetValue(json))
            {
                ListDocument.Print(catalog, Console.Out);
                return ExitCode.Done;
            }

            foreach (var plugin in catalog.Plugins)
            {
                Print(plugin, catalog);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void PrintModels(bool json)
    {
        var models = PublishedModel.Names.Select(name => PublishedModel.Find(name)!);
        if (json)
        {
            ListDocument.Print(models, Console.Out);
            return;
        }

        var width = PublishedModel.Names.Max(name => name.Length);
        foreach (var model in models)
        {
            Console.Out.WriteLine($"{model.Name.PadRight(width)}  {model.Description}");
        }
    }

    private static void Print(Plugin plugin, PluginCatalog catalog)
    {
        Console.Out.WriteLine($"{plugin.Identity?.ToString() ?? plugin.Id}  {SnakeCase.Of(plugin.Status.ToString()).Replace('_', ' ')}");
        foreach (var remark in plugin.Reasons.Concat(plugin.Warnings))
        {
            Console.Out.WriteLine($"  {remark}");
        }

        foreach (var kind in plugin.Mechanisms.GroupBy(m => m.Kind))
        {
            Console.Out.WriteLine($"  {kind.Key.InWords(),-18} {string.Join(", ", kind.Select(catalog.NameOf))}");
        }
    }
}
