using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Documents;
using NeuroForge.Cli.Reference;
using NeuroForge.Cli.Structured;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary>
/// <c>neuroforge describe</c>: shows what a mechanism does and everything that can be set, recorded or connected; what a recordable quantity is; a part of the
/// description language; or, for any other word, where it occurs.
/// </summary>
internal static class DescribeCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "describe",
            "Describes a mechanism: parameters with unit, default, bounds and meaning, states, receptors, source; a quantity that can be recorded; or a part "
                + "of a description.");
        var name = NameArgument.Create(
            "name", "The name that descriptions use, such as iaf_psc_alpha or firing_rate; a part of a description, such as projections.rewiring; or a word.");
        var plugins = ModelArguments.CreatePluginsOption();
        var from = OwnModelOptions.CreateFrom("Describes a model that this description writes as equations.");
        var source = new Option<bool>("--source") { Description = "With --from, shows the model as the C# source of a plugin." };
        command.Arguments.Add(name);
        command.Options.Add(plugins);
        command.Options.Add(from);
        command.Options.Add(source);
        var json = JsonOption.Create("what it describes");
        command.Options.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(source) && result.GetValue(from) is null)
            {
                result.AddError("--source shows a model that a description writes as equations: name the description with --from");
            }

            if (result.GetValue(source) && result.GetValue(json))
            {
                result.AddError($"--source shows C# and {json.Name} shows JSON: give one of them");
            }
        });
        command.SetAction(parsed => parsed.GetValue(from) is { } file
            ? Describe(parsed, parsed.GetRequiredValue(name), OwnModelOptions.Read(file, parsed.GetValue(plugins) ?? []), parsed.GetValue(source))
            : Describe(parsed, parsed.GetRequiredValue(name), parsed.GetValue(plugins) ?? []));
        return command;
    }

    private static int Describe(ParseResult parsed, string name, Model description, bool source)
    {
        if (OwnModelOptions.Find(description, name, Messages.For(parsed)) is not { } model)
        {
            return ExitCode.Description;
        }

        if (source)
        {
            Console.Out.Write(model.Generated.Source);
        }
        else if (JsonOption.IsGiven(parsed))
        {
            DescribeDocument.Print(model, Console.Out);
        }
        else
        {
            MechanismPage.Print(model, description.Name.Length > 0 ? $"description {description.Name}" : "a library", Console.Out);
        }

        return ExitCode.Done;
    }

    private static int Describe(ParseResult parsed, string name, string[] directories)
    {
        var catalog = PluginDirectories.Load(directories);
        var named = catalog.Mechanisms.Where(m => m.Id == name || m.QualifiedId == name).ToList();
        var quantity = QuantityCatalogue.Find(name);
        var parts = named.Count == 0 && quantity is null ? ModelReference.Read(directories).Find(name) : [];
        if (named.Count == 0 && quantity is null && parts.Count == 0)
        {
            if (MechanismSearch.Find([name], catalog).Count > 0)
            {
                return MechanismSearch.Print([name], catalog, Console.Out, Messages.For(parsed), JsonOption.IsGiven(parsed));
            }

            var known = catalog.Mechanisms.Select(catalog.NameOf).Concat(QuantityCatalogue.All.Select(q => q.Name).OfType<string>());
            var meant = Spelling.Nearest(name, known) is { } near ? $"did you mean \"{near}\"?" : "neuroforge list shows all names";
            Messages.For(parsed).Fail($"no plugin provides \"{name}\" - {meant}", ExitCode.Usage);
            return ExitCode.Usage;
        }

        if (JsonOption.IsGiven(parsed))
        {
            DescribeDocument.Print(named, catalog, quantity, parts, Console.Out);
            return ExitCode.Done;
        }

        foreach (var mechanism in named)
        {
            MechanismPage.Print(mechanism, catalog.NameOf(mechanism), Console.Out);
        }

        if (quantity is not null)
        {
            QuantityPage.Print(quantity, Console.Out);
        }

        foreach (var part in parts)
        {
            PartPage.Print(part, Console.Out);
        }

        MechanismSearch.PrintOthers(name, catalog, Console.Out);
        return ExitCode.Done;
    }
}
