using NeuroForge.Testing.Checks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Tests;

/// <summary>Every plugin in plugins/ passes the kit.</summary>
public sealed class OwnPluginTests
{
    /// <summary>What no declaration says: how many groups there are for how many others and for how many neurons, and which numbers are even.</summary>
    internal static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["block_matrix.p"] = "[0.3, 0.1, 0.2, 0.4]",
        ["block_matrix.source_sizes"] = "[25, 15]",
        ["block_matrix.target_sizes"] = "[10, 30]",
        ["by_distance.p"] = "0.3",
        ["clustered.clusters"] = "4",
        ["small_world.degree"] = "6",
        ["random_group_with_secondary.pairs"] = "[0, -1]",
        ["random_group_with_secondary.secondary_groups"] = "[0, -1, 0, 0]",
    };

    private static readonly string Plugins = Path.Combine(AppContext.BaseDirectory, "plugins");

    public static TheoryData<string> Ids => [.. Directory.EnumerateDirectories(Plugins).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_plugin_of_ours_conforms(string id)
    {
        var plugin = TestedPlugin.Load(Path.Combine(Plugins, id), Values);
        Assert.Empty(ConformanceCheck.All.SelectMany(check => check.Check(plugin)));
    }
}
