using System.Reflection;
using System.Runtime.Loader;
using NeuroForge.Connectivity;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;
using Newtonsoft.Json;

namespace NeuroForge.Plugins.Tests;

/// <summary>What plugins share, and what they do not.</summary>
public sealed class IsolationTests
{
    [Fact]
    public void A_plugin_runs_with_its_own_version_of_a_library_that_the_host_has_in_another()
    {
        var recorder = PluginCatalog.Load(Path.Combine(AppContext.BaseDirectory, "fixtures")).Find(MechanismKind.Recorder, "json")!;
        Assert.Equal("12.0.0.0", recorder.Create().ToString());
        Assert.Equal(new Version(13, 0, 0, 0), typeof(JsonConvert).Assembly.GetName().Version);
    }

    [Fact]
    public void Plugins_are_loaded_by_the_loader_for_which_these_tests_were_built()
    {
        using var root = new PluginRoot().Add("well-behaved");
        var context = AssemblyLoadContext.GetLoadContext(root.LoadOnly().Mechanisms[0].Type.Assembly)!;
        var loader = typeof(IsolationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PluginLoader").Value;
        Assert.Equal(loader == "McMaster" ? "McMaster.NETCore.Plugins" : "NeuroForge.Plugins", context.GetType().Assembly.GetName().Name);
    }

    [Fact]
    public void Every_plugin_has_a_load_context_of_its_own_that_is_never_unloaded()
    {
        var contexts = PluginCatalog.Load(Path.Combine(AppContext.BaseDirectory, "fixtures")).Plugins
            .Where(plugin => plugin.Status == PluginStatus.Active)
            .Select(plugin => AssemblyLoadContext.GetLoadContext(plugin.Mechanisms[0].Type.Assembly)!)
            .ToArray();
        Assert.Equal(7, contexts.Distinct().Count());
        Assert.DoesNotContain(AssemblyLoadContext.Default, contexts);
        Assert.All(contexts, context => Assert.False(context.IsCollectible));
    }

    [Fact]
    public void Two_catalogs_of_the_same_plugins_share_nothing_but_the_contracts()
    {
        using var root = new PluginRoot().Add("well-behaved");
        var one = PluginCatalog.Load(root.Folder).Find(MechanismKind.Connector, "counting")!;
        var two = PluginCatalog.Load(root.Folder).Find(MechanismKind.Connector, "counting")!;
        Assert.NotSame(one.Type, two.Type);
        Assert.IsType<IConnector>(one.Create(), exactMatch: false);
        Assert.IsType<IConnector>(two.Create(), exactMatch: false);
    }
}
