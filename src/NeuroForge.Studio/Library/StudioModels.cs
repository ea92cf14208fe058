using System.Text;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Studio.Library;

/// <summary>Reads and checks descriptions against the plugins, as <c>neuroforge check</c> does.</summary>
/// <param name="catalog">The plugins, loaded once.</param>
/// <param name="plugins">Additional directories of plugins.</param>
/// <param name="folder">The folder in which files that descriptions name are sought.</param>
internal sealed class StudioModels(PluginCatalog catalog, IReadOnlyList<string> plugins, string folder)
{
    private readonly Lazy<string> _schema = new(() => ModelSchema.Write(plugins));

    /// <summary>The schema of descriptions, for completion.</summary>
    internal string Schema => _schema.Value;

    /// <summary>Reads a description.</summary>
    /// <param name="name">Its name in diagnostics.</param>
    /// <param name="text">The text.</param>
    internal Model Read(string name, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Model.Read(stream, name, catalog, new() { PluginDirectories = plugins, InputDirectory = folder });
    }

    /// <summary>Checks a description.</summary>
    internal DescriptionCheck Check(string name, string text)
    {
        var model = Read(name, text);
        var marks = model.Diagnostics.Select(mark => new DescriptionMark(
            mark.Line, mark.Column, mark.Severity == Severity.Error ? "error" : "warning", mark.Code.ToString(), mark.Message, mark.Path, mark.Hint));
        return new(model.IsValid, [.. marks], model.IsValid ? Summary(model) : "");
    }

    private static string Summary(Model model)
    {
        var plan = model.Plan;
        return FormattableString.Invariant(
            $"{plan.Name}: {plan.Populations.Sum(p => (long)p.Size)} neurons, {plan.Projections.Count} projections, {plan.Steps * plan.Step / 1000} s");
    }
}
