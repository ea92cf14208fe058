using NeuroForge.Declarations;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Testing.Parts;

namespace NeuroForge.Testing.Subjects;

/// <summary>A plugin under test, loaded as a host loads it, and those beside it, which it may need to make a network.</summary>
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

    /// <summary>Values for parameters, as a description writes them, by <c>mechanism.parameter</c>: <c>"10 ms"</c> with its quotes, <c>[1, 2]</c>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    internal KitMechanisms Mechanisms { get; }

    /// <summary>Finds a plugin where its build leaves it and loads it.</summary>
    /// <param name="id">Its id. Its folder is <c>plugins/id</c> beside the tests, or <c>bin/plugins/id</c> in one of the folders above.</param>
    /// <param name="values">Values for parameters by <c>mechanism.parameter</c>; null where defaults will do.</param>
    /// <exception cref="DirectoryNotFoundException">It is in none of these places.</exception>
    public static TestedPlugin Find(string id, IReadOnlyDictionary<string, string>? values = null) => Load(PluginPlace.Find(id), values);

    /// <summary>Loads a plugin.</summary>
    /// <param name="folder">Its folder, as its build lays it out. The folders beside it are loaded too, and the plugins that come with the host.</param>
    /// <param name="values">Values for parameters by <c>mechanism.parameter</c>; null where defaults will do.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static TestedPlugin Load(string folder, IReadOnlyDictionary<string, string>? values = null)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(path) || Path.GetDirectoryName(path) is not { } beside)
        {
            throw new DirectoryNotFoundException($"there is no plugin's folder {folder}: build the plugin, then give the folder that holds its .dll");
        }

        var catalog = PluginDirectories.Load([beside]);
        return new(catalog.Plugins.First(plugin => plugin.Folder == path), catalog, values ?? new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Whether runs of a mechanism can be repeated, as it was found out the first time it was asked.</summary>
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
