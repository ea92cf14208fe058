using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Plugins.Catalog;

/// <summary>
/// The plugins found in some directories, and the mechanisms that they bring. A catalog never changes,
/// is safe to use from any thread, and shares nothing with another catalog in the same process but the contracts.
/// </summary>
/// <remarks>
/// Each folder in a directory is one plugin, loaded into a load context of its own. One bad plugin never stops the rest:
/// it has a <see cref="PluginStatus"/> and the reasons for it.
/// </remarks>
public sealed class PluginCatalog
{
    private PluginCatalog(IReadOnlyList<Plugin> plugins)
    {
        Plugins = plugins;
        Mechanisms = InOrder(plugins.SelectMany(p => p.Mechanisms));
    }

    /// <summary>Every plugin found, whatever its status: directory by directory as given, by id within one.</summary>
    public IReadOnlyList<Plugin> Plugins { get; }

    /// <summary>The mechanisms of all active plugins, by kind and id; of those with one id, the one that the bare name stands for comes first.</summary>
    public IReadOnlyList<Mechanism> Mechanisms { get; }

    /// <summary>
    /// Finds and loads the plugins in some directories. Of two plugins with one id the earlier one stays. Of two mechanisms of a kind with one id
    /// the earlier one keeps the name, and the other is reached as <c>plugin/id</c>.
    /// </summary>
    /// <param name="directories">Directories that hold a folder for each plugin, in order of precedence.</param>
    /// <exception cref="DirectoryNotFoundException">One of the directories does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">One of the directories may not be read.</exception>
    public static PluginCatalog Load(params IEnumerable<string> directories) =>
        Load(directories, new PluginReader(new ConfiguredPluginLoader()));

    /// <summary>The mechanism with a name, or null where no active plugin brings it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">The name that descriptions use: its id, or <c>plugin/id</c>.</param>
    public Mechanism? Find(MechanismKind kind, string name) =>
        Mechanisms.FirstOrDefault(m => m.Kind == kind && (m.Id == name || m.QualifiedId == name));

    /// <summary>The shortest name by which descriptions reach a mechanism: its id, or <c>plugin/id</c> where an earlier plugin keeps the id.</summary>
    /// <param name="mechanism">A mechanism of this catalog.</param>
    public string NameOf(Mechanism mechanism) =>
        Find(mechanism.Kind, mechanism.Id) == mechanism ? mechanism.Id : mechanism.QualifiedId;

    internal static IReadOnlyList<Mechanism> InOrder(IEnumerable<Mechanism> mechanisms) =>
        [.. mechanisms.OrderBy(m => (int)m.Kind).ThenBy(m => m.Id, StringComparer.Ordinal)];

    private static PluginCatalog Load(IEnumerable<string> directories, PluginReader reader)
    {
        var collisions = new Collisions();
        return new([.. PluginFolder.In(directories).Select(folder => collisions.Check(folder) ?? collisions.Check(reader.Read(folder)))]);
    }
}
