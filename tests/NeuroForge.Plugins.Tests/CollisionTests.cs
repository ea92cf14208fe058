using FsCheck.Fluent;
using FsCheck;
using NeuroForge.Mechanisms;
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
    public void Of_two_mechanisms_with_one_id_the_earlier_keeps_the_name_and_the_later_is_reached_with_its_plugins_id()
    {
        _first.Add("well-behaved", "z");
        _second.Add("well-behaved", "a");
        var catalog = PluginCatalog.Load(_first.Folder, _second.Folder);
        Assert.All(catalog.Plugins, plugin => Assert.Equal((PluginStatus.Active, 4), (plugin.Status, plugin.Mechanisms.Count)));
        Assert.Empty(catalog.Plugins[0].Warnings);
        Assert.Equal(
            [
                "neuron model \"decaying\" is also in plugin z 1.0.0, which was found first and keeps the name: write \"a/decaying\" in "
                    + "descriptions for this one, or give it another id",
                "synapse rule \"depressing\" is also in plugin z 1.0.0, which was found first and keeps the name: write \"a/depressing\" in "
                    + "descriptions for this one, or give it another id",
                "recorder \"silent\" is also in plugin z 1.0.0, which was found first and keeps the name: write \"a/silent\" in "
                    + "descriptions for this one, or give it another id",
                "connector \"counting\" is also in plugin z 1.0.0, which was found first and keeps the name: write \"a/counting\" in "
                    + "descriptions for this one, or give it another id",
            ],
            catalog.Plugins[1].Warnings);
        foreach (var mechanism in catalog.Plugins[0].Mechanisms)
        {
            Assert.Same(mechanism, catalog.Find(mechanism.Kind, mechanism.Id));
            Assert.Same(mechanism, catalog.Find(mechanism.Kind, "z/" + mechanism.Id));
            Assert.Equal(mechanism.Id, catalog.NameOf(mechanism));
        }

        foreach (var mechanism in catalog.Plugins[1].Mechanisms)
        {
            Assert.Same(mechanism, catalog.Find(mechanism.Kind, "a/" + mechanism.Id));
            Assert.Equal("a/" + mechanism.Id, catalog.NameOf(mechanism));
        }

        Assert.Null(catalog.Find(MechanismKind.NeuronModel, "b/decaying"));
    }

    [Fact]
    public void A_plugin_keeps_the_names_that_nobody_else_has()
    {
        _first.Add("well-behaved");
        _second.Add("well-behaved", "another");
        Tampering.Rename(_second.File("another", "well-behaved.dll"), "decaying", "withered");
        var catalog = PluginCatalog.Load(_first.Folder, _second.Folder);
        Assert.Equal("another", catalog.Find(MechanismKind.NeuronModel, "withered")!.Plugin.Id);
        Assert.Equal(3, catalog.Plugins[1].Warnings.Count);
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
