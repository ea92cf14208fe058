using NeuroForge.Declarations;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Testing.Parts;

namespace NeuroForge.Testing.Subjects;

/// <summary>A plugin under test, loaded as a host does, and those beside it, which may be needed for a network.</summary>
public sealed class TestedPlugin
{
    private readonly Dictionary<Mechanism, bool> _repeatable = [];

    private TestedPlugin(Plugin plugin, PluginCatalog catalog, IReadOnlyDictionary<string, string> values)
    {
        Plugin = plugin;
        Mechanisms = new KitMechanisms(catalog);
        Values = values;
    }

    /// <summary>The plugin.</summary>
    public Plugin Plugin { get; }

    /// <summary>Values for parameters, as written in a description, by <c>mechanism.parameter</c>: <c>"10 ms"</c> with its quotes, <c>[1, 2]</c>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    internal KitMechanisms Mechanisms { get; }

    /// <summary>Finds a plugin in the output of its build and loads it.</summary>
    /// <param name="id">Its id. Its folder is <c>plugins/id</c> beside the tests, or <c>bin/plugins/id</c> in one of the parent folders.</param>
    /// <param name="values">Values for parameters by <c>mechanism.parameter</c>; null to use defaults.</param>
    /// <exception cref="DirectoryNotFoundException">It is in none of these folders.</exception>
    public static TestedPlugin Find(string id, IReadOnlyDictionary<string, string>? values = null) => Load(PluginPlace.Find(id), values);

    /// <summary>Loads a plugin.</summary>
    /// <param name="folder">Its folder, the output of its build. The folders beside it are loaded too, and the plugins of the host.</param>
    /// <param name="values">Values for parameters by <c>mechanism.parameter</c>; null to use defaults.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static TestedPlugin Load(string folder, IReadOnlyDictionary<string, string>? values = null)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(path) || Path.GetDirectoryName(path) is not { } beside)
        {
            throw new DirectoryNotFoundException($"the plugin folder {folder} does not exist: build the plugin, then give the folder that has its .dll");
        }

        var catalog = PluginDirectories.Load([beside]);
        return new(catalog.Plugins.First(plugin => plugin.Folder == path), catalog, values ?? new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>True if runs of a mechanism can be repeated; tested on first use.</summary>
    internal bool Repeatable(Mechanism mechanism, Func<bool> findOut)
    {
        if (!_repeatable.TryGetValue(mechanism, out var repeatable))
        {
            _repeatable[mechanism] = repeatable = findOut();
        }

        return repeatable;
    }

    internal IEnumerable<Mechanism> Of(params MechanismKind[] kinds) => Plugin.Mechanisms.Where(m => kinds.Contains(m.Kind));
}
