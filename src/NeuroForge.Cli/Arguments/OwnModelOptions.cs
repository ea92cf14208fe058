using System.CommandLine;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Arguments;

/// <summary>The option that names a description with models of its own, and its use.</summary>
internal static class OwnModelOptions
{
    /// <summary>Creates the option.</summary>
    internal static Option<string?> CreateFrom(string description)
    {
        var option = new Option<string?>("--from") { Description = description, HelpName = "model.json" };
        option.Validators.Add(EmptyText.Refuse);
        return option;
    }

    /// <summary>Reads the description, or a library of models.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static Model Read(string file, string[] plugins) => Model.Read(file, new ModelOptions { PluginDirectories = plugins });

    /// <summary>A model of the description; null, with messages, if it has none of that name without mistakes.</summary>
    /// <param name="description">The description.</param>
    /// <param name="name">The name.</param>
    /// <param name="messages">Receives the reasons if there is none.</param>
    /// <param name="kind">Its kind; null for any.</param>
    internal static OwnModel? Find(Model description, string name, Messages messages, MechanismKind? kind = null)
    {
        if (description.OwnModels.FirstOrDefault(m => m.Mechanism.Id == name && (kind is null || m.Mechanism.Kind == kind)) is { } model)
        {
            return model;
        }

        foreach (var diagnostic in description.Diagnostics.Where(d => d.Severity == Severity.Error))
        {
            messages.Report(diagnostic);
        }

        var names = description.OwnModels.Where(m => kind is null || m.Mechanism.Kind == kind).Select(m => m.Mechanism.Id).ToList();
        var meant = Spelling.Nearest(name, names) is { } near ? $"did you mean \"{near}\"?"
            : names.Count > 0 ? $"there is {string.Join(", ", names)}"
            : "it has none that can be used";
        var what = kind?.InWords() ?? "model";
        messages.Fail($"the description has no {what} \"{name}\" under \"models\" - {meant}", ExitCode.Description);
        return null;
    }
}
