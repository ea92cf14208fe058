using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Decides which of two plugins keeps an id, and which of two mechanisms a bare name refers to: the one found first.</summary>
internal sealed class Collisions
{
    private readonly Dictionary<string, PluginFolder> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<(MechanismKind Kind, string Id), Mechanism> _mechanisms = [];

    /// <summary>Reports a folder as a duplicate before it is loaded; null if its id is new.</summary>
    internal Plugin? Check(PluginFolder folder) => _folders.TryAdd(folder.Id, folder)
        ? null
        : new Plugin(
            folder,
            PluginStatus.Duplicate,
            $"the plugin in {_folders[folder.Id].Path} has the same id and comes first: remove or rename one of the two folders");

    /// <summary>The plugin, with a warning for each of its mechanisms whose name refers to that of an earlier plugin.</summary>
    internal Plugin Check(Plugin plugin)
    {
        List<string> warnings = [.. plugin.Warnings];
        foreach (var mechanism in plugin.Mechanisms)
        {
            var key = (mechanism.Kind, mechanism.Id);
            if (!_mechanisms.TryAdd(key, mechanism))
            {
                warnings.Add(
                    $"{mechanism.Kind.InWords()} \"{mechanism.Id}\" is also in plugin {_mechanisms[key].Plugin}, which was found first and keeps the name: "
                    + $"write \"{mechanism.QualifiedId}\" in descriptions for this one, or give it another id");
            }
        }

        return warnings.Count == plugin.Warnings.Count ? plugin : plugin with { Warnings = warnings };
    }
}
