using NeuroForge.Descriptions;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;

namespace NeuroForge.Hosting.Tests;

/// <summary>Reading a model.</summary>
public sealed class ModelTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_model_in_order_has_a_name_a_hash_and_a_plan_and_knows_its_plugins()
    {
        var model = Place.Small(seed: 5);
        Assert.True(model.IsValid);
        Assert.Empty(model.Diagnostics);
        Assert.Equal("small", model.Name);
        Assert.Matches("^[0-9a-f]{64}$", model.Hash);
        Assert.Equal(3000, model.Plan.Steps);
        Assert.Equal(5UL, model.Plan.Seed);
        Assert.Contains("stimuli", model.Catalog.Plugins.Select(p => p.Id));
    }

    [Fact]
    public void A_model_with_mistakes_is_read_and_told_and_refused_where_its_plan_is_wanted()
    {
        var model = _place.Tiny("\"tau_m\"", "\"tau_mem\"");
        Assert.False(model.IsValid);
        Assert.Equal(8, Assert.Single(model.Diagnostics).Line);
        var refused = Assert.Throws<DescriptionException>(() => model.Plan);
        Assert.Equal(model.Diagnostics, refused.Diagnostics);
        Assert.Throws<DescriptionException>(() => _place.Build(model));
        Assert.False(Directory.Exists(_place.At("out")));
    }

    [Fact]
    public void One_model_serves_any_number_of_simulations()
    {
        var model = Place.Small();
        Assert.Equal(_place.Run(model, "first").StateHash, _place.Run(model, "second", threads: 2).StateHash);
    }

    [Fact]
    public void A_plugin_from_a_given_directory_is_found_beside_the_hosts_own()
    {
        var model = _place.Tiny("\"fixed_indegree\", \"indegree\": 2", "\"counting\"", Place.Fixtures);
        Assert.True(model.IsValid);
        Assert.Equal(
            ["connectivity", "faulty-at-run", "sweeney-clopath-2017", "well-behaved"],
            model.Catalog.Mechanisms.Where(m => m.Kind == MechanismKind.Connector).Select(m => m.Plugin.Id).Distinct().Order());
        Assert.Contains("well-behaved", _place.Run(model).Plugins.Select(p => p.Id));
    }

    [Fact]
    public void Files_that_are_not_there_are_told_by_their_own_exceptions()
    {
        Assert.Throws<FileNotFoundException>(() => Model.Read(_place.At("absent.json"), new()));
        Assert.StartsWith(_place.Folder, Assert.Throws<IOException>(() => Model.Read(_place.Folder, new())).Message, StringComparison.Ordinal);
        var absent = new ModelOptions { PluginDirectories = [_place.At("absent")] };
        Assert.Equal(
            $"the plugin directory {_place.At("absent")} does not exist",
            Assert.Throws<DirectoryNotFoundException>(() => Model.Read(_place.At("absent.json"), absent)).Message);
    }
}
