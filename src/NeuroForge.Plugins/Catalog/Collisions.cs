using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Discovery;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Keeps the earlier of two plugins that have the same id or bring the same mechanism.</summary>
internal sealed class Collisions
{
    private readonly Dictionary<string, PluginFolder> _folders = new(StringComparer.Ordinal);
    private readonly List<Mechanism> _mechanisms = [];

    /// <summary>The duplicate that a folder is, before anything of it is loaded; null where its id is new.</summary>
    internal Plugin? Check(PluginFolder folder) => _folders.TryAdd(folder.Id, folder)
        ? null
        : new Plugin(
            folder,
            PluginStatus.Duplicate,
            $"the plugin in {_folders[folder.Id].Path} has the same id and comes first: remove or rename one of the two folders");

    /// <summary>The plugin, as a duplicate where an earlier one brings one of its mechanisms.</summary>
    internal Plugin Check(Plugin plugin)
    {
        var taken = plugin.Mechanisms.Select(Describe).OfType<string>().ToArray();
        if (taken.Length > 0)
        {
            return plugin with { Status = PluginStatus.Duplicate, Reasons = taken, Mechanisms = [] };
        }

        _mechanisms.AddRange(plugin.Mechanisms);
        return plugin;
    }

    private string? Describe(Mechanism mechanism) => _mechanisms.Find(m => m.Kind == mechanism.Kind && m.Id == mechanism.Id) is { } other
        ? $"{mechanism.Kind.InWords()} \"{mechanism.Id}\" is already brought by plugin {other.Plugin}: remove one of the two plugins, or give the mechanism "
            + "another id"
        : null;
}
