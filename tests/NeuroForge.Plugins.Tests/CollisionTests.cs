using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Plugins.Tests;

/// <summary>Which of two plugins stays, and in what order all of them are listed.</summary>
public sealed class CollisionTests : IDisposable
{
    private readonly PluginRoot _first = new();
    private readonly PluginRoot _second = new();

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }

    [Fact]
    public void Of_two_plugins_with_one_id_the_one_in_the_earlier_directory_stays()
    {
        _first.Add("well-behaved");
        _second.Add("well-behaved");
        foreach (var (earlier, later) in new[] { (_first, _second), (_second, _first) })
        {
            var plugins = PluginCatalog.Load(earlier.Folder, later.Folder).Plugins;
            Assert.Equal([PluginStatus.Active, PluginStatus.Duplicate], plugins.Select(p => p.Status));
            Assert.StartsWith(earlier.Folder, plugins[0].Folder, StringComparison.Ordinal);
            Assert.Contains($"the plugin in {plugins[0].Folder} has the same id", Assert.Single(plugins[1].Reasons), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_plugin_that_brings_a_mechanism_twice_over_names_the_other_and_brings_none()
    {
        _first.Add("well-behaved", "z");
        _second.Add("well-behaved", "a");
        var catalog = PluginCatalog.Load(_first.Folder, _second.Folder);
        Assert.Equal([PluginStatus.Active, PluginStatus.Duplicate], catalog.Plugins.Select(p => p.Status));
        Assert.StartsWith("neuron model \"decaying\" is already brought by plugin z 1.0.0: ", catalog.Plugins[1].Reasons[0], StringComparison.Ordinal);
        Assert.Equal(3, catalog.Plugins[1].Reasons.Count);
        Assert.All(catalog.Mechanisms, m => Assert.Equal("z", m.Plugin.Id));
    }

    [Fact]
    public void A_directory_given_twice_is_read_once()
    {
        _first.Add("well-behaved");
        Assert.Single(PluginCatalog.Load(_first.Folder, _first.Folder + Path.DirectorySeparatorChar).Plugins);
    }

    [Fact]
    public void A_directory_that_does_not_exist_is_an_error() =>
        Assert.Throws<DirectoryNotFoundException>(() => PluginCatalog.Load(Path.Combine(_first.Folder, "nowhere")));

    [Fact]
    public void Hidden_folders_are_no_plugins()
    {
        _first.File(".git", "");
        Assert.Empty(PluginCatalog.Load(_first.Folder).Plugins);
    }

    [Fact]
    public void Plugins_are_listed_by_directory_then_id_and_every_id_after_its_first_is_a_duplicate()
    {
        var ids = Gen.Elements("a", "B", "b", "c-1", "c_1", "é").ListOf().ToArbitrary();
        Prop.ForAll(ids, ids, (first, second) =>
        {
            using PluginRoot one = new(), two = new();
            foreach (var id in first) one.File(id, "");
            foreach (var id in second) two.File(id, "");

            var plugins = PluginCatalog.Load(one.Folder, two.Folder).Plugins;
            var expected = first.Distinct().Order(StringComparer.Ordinal).Concat(second.Distinct().Order(StringComparer.Ordinal)).ToArray();
            return plugins.Select(p => p.Id).SequenceEqual(expected)
                && plugins.Where(p => p.Status == PluginStatus.Duplicate).Select(p => p.Id)
                    .SequenceEqual(second.Distinct().Intersect(first).Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();
    }
}
