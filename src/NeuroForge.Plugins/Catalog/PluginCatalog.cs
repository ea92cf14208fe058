using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Plugins.Catalog;

/// <summary>
/// The plugins found in some directories, and the mechanisms that they bring. A catalog is immutable and safe for use from any thread; two catalogs in a
/// process share nothing but the contracts.
/// </summary>
/// <remarks>
/// Each folder in a directory is one plugin, loaded into a load context of its own. A faulty plugin never affects the others: it gets a
/// <see cref="PluginStatus"/> and the reasons for it.
/// </remarks>
public sealed class PluginCatalog
{
    private PluginCatalog(IReadOnlyList<Plugin> plugins)
    {
        Plugins = plugins;
        Mechanisms = InOrder(plugins.SelectMany(p => p.Mechanisms));
    }

    /// <summary>Every plugin found, with any status: in the order of the directories, by id within one.</summary>
    public IReadOnlyList<Plugin> Plugins { get; }

    /// <summary>The mechanisms of all active plugins, by kind and id; if several have the same id, the one that the bare name refers to comes first.</summary>
    public IReadOnlyList<Mechanism> Mechanisms { get; }

    /// <summary>
    /// Finds and loads the plugins in some directories. If two plugins have the same id, the later one is not used. If two mechanisms of a kind have the same
    /// id, the earlier one keeps the name, and the other has the name <c>plugin/id</c>.
    /// </summary>
    /// <param name="directories">Directories with a folder for each plugin, in order of precedence.</param>
    /// <exception cref="DirectoryNotFoundException">One of the directories does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">One of the directories may not be read.</exception>
    public static PluginCatalog Load(params IEnumerable<string> directories) =>
        Load(directories, new PluginReader(new ConfiguredPluginLoader()));

    /// <summary>The mechanism with a name, or null if no active plugin brings it.</summary>
    /// <param name="kind">The kind of the mechanism.</param>
    /// <param name="name">The name that descriptions use: its id, or <c>plugin/id</c>.</param>
    public Mechanism? Find(MechanismKind kind, string name) =>
        Mechanisms.FirstOrDefault(m => m.Kind == kind && (m.Id == name || m.QualifiedId == name));

    /// <summary>The shortest unique name of a mechanism: its id, or <c>plugin/id</c> if an earlier plugin has the id.</summary>
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
