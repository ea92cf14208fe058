using NeuroForge.Plugins.Catalog;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that a host can load the plugin without warnings.</summary>
public sealed class LoadCheck() : ConformanceCheck("it loads")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin)
    {
        var (subject, found) = ($"plugin \"{plugin.Plugin.Id}\"", plugin.Plugin);
        Finding[] reasons =
        [
            .. found.Reasons.Select(reason => new Finding(subject, $"it cannot be used: {reason}", "until it loads, nothing else can be checked"))
        ];
        Finding[] warnings = [.. found.Warnings.Select(warning => new Finding(subject, warning, "neuroforge list would show this to every user"))];
        return found.Status == PluginStatus.Active && found.Mechanisms.Count == 0
            ? [.. warnings, new(subject, "it has no mechanism", "mark a type with an attribute such as [NeuronModel(\"name\")]")]
            : [.. reasons, .. warnings];
    }
}
