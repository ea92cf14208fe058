using NeuroForge.Testing.Checks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Tests;

/// <summary>Every plugin in plugins/ passes the kit.</summary>
public sealed class OwnPluginTests
{
    private static readonly string Plugins = Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>What no declaration says: how many secondary groups there are for how many primary ones and neurons.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["random_group_with_secondary.pairs"] = "[0, -1]",
        ["random_group_with_secondary.secondary_groups"] = "[0, -1, 0, 0]",
    };

    public static TheoryData<string> Ids => [.. Directory.EnumerateDirectories(Plugins).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_plugin_of_ours_conforms(string id)
    {
        var plugin = TestedPlugin.Load(Path.Combine(Plugins, id), Values);
        Assert.Empty(ConformanceCheck.All.SelectMany(check => check.Check(plugin)));
    }
}
