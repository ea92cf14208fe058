using System.ComponentModel.Composition;
using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Plugins.Tests;

/// <summary>Every way in which one plugin can be bad, and what its author is told.</summary>
public sealed class RefusedPluginTests : IDisposable
{
    private readonly PluginRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("99.0.0.0", "it was built against NeuroForge.Abstractions 99.0 and this is 1.0: use a newer NeuroForge, or build it against 1.0")]
    [InlineData("1.7.0.0", "it was built against NeuroForge.Abstractions 1.7 and this is 1.0: use a newer NeuroForge, or build it against 1.0")]
    [InlineData("0.9.0.0", "it was built against NeuroForge.Abstractions 0.9 and this is 1.0: build it against 1.0")]
    public void Built_against_another_contract(string version, string reason)
    {
        Tampering.ReferToContract(_root.Add("well-behaved").File("well-behaved", "well-behaved.dll"), Version.Parse(version));
        ExpectRefusal(PluginStatus.IncompatibleContract, reason);
        Assert.NotNull(_root.LoadOnly().Identity);
    }

    /// <summary>A loader would take the copy, whose types are others than the host's, and find no mechanism.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Built_against_a_newer_contract_of_which_it_brings_a_copy(bool listed)
    {
        var copy = _root.Add("well-behaved").File("well-behaved", "NeuroForge.Abstractions.dll");
        File.Copy(typeof(Mechanism).Assembly.Location, copy);
        Tampering.SetVersion(copy, new Version(1, 7, 0, 0));
        Assert.Equal(new Version(1, 7, 0, 0), AssemblyName.GetAssemblyName(copy).Version);
        Tampering.ReferToContract(_root.File("well-behaved", "well-behaved.dll"), new Version(1, 7, 0, 0));
        if (!listed)
        {
            File.Delete(_root.File("well-behaved", "well-behaved.deps.json"));
        }

        ExpectRefusal(
            PluginStatus.IncompatibleContract,
            "it was built against NeuroForge.Abstractions 1.7 and this is 1.0: use a newer NeuroForge, or build it against 1.0");
        Assert.StartsWith(
            "NeuroForge.Abstractions.dll is in the plugin's folder but is ignored", Assert.Single(_root.LoadOnly().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_beside_it_was_built_against_a_newer_contract()
    {
        var library = _root.Add("well-behaved").File("well-behaved", "library.dll");
        File.Copy(_root.File("well-behaved", "well-behaved.dll"), library);
        Tampering.ReferToContract(library, new Version(1, 7, 0, 0));
        ExpectRefusal(
            PluginStatus.IncompatibleContract,
            "library.dll in its folder was built against NeuroForge.Abstractions 1.7 and this is 1.0: use a newer NeuroForge, or build it against 1.0");
    }

    [Fact]
    public void Built_against_a_newer_MEF()
    {
        var offered = typeof(ExportAttribute).Assembly.GetName().Version!;
        Tampering.Refer(
            _root.Add("well-behaved").File("well-behaved", "well-behaved.dll"), "System.ComponentModel.Composition", new Version(offered.Major + 1, 0, 0, 0));
        ExpectRefusal(
            PluginStatus.IncompatibleContract,
            $"it was built against System.ComponentModel.Composition {offered.Major + 1}.0 and this is {offered.ToString(2)}: ");
    }

    [Fact]
    public void A_dependency_is_missing()
    {
        Tampering.Rename(_root.Add("private-dependency").File("private-dependency", "private-dependency.dll"), "Newtonsoft.Json", "Unheard.Library");
        ExpectRefusal(PluginStatus.Failed, "it needs Unheard.Library 12.0.0.0, which is neither in its folder nor part of .NET");
    }

    [Fact]
    public void A_dependency_lacks_a_type_that_the_plugin_derives_from()
    {
        Tampering.Rename(
            _root.Add("private-dependency").File("private-dependency", "private-dependency.dll"), "JsonSerializerSettings", "JsonSerializerNonsense");
        ExpectRefusal(PluginStatus.Failed, "Could not load type 'Newtonsoft.Json.JsonSerializerNonsense'");
    }

    [Fact]
    public void A_folder_without_an_assembly()
    {
        File.WriteAllText(_root.File("sources", "Neuron.cs"), "");
        ExpectRefusal(PluginStatus.Failed, "the folder has no .dll: build the plugin");
    }

    [Fact]
    public void A_file_that_is_no_assembly()
    {
        File.WriteAllText(_root.File("text", "text.dll"), "not an assembly");
        ExpectRefusal(PluginStatus.Failed, "text.dll is not a .NET assembly");
    }

    [Fact]
    public void A_file_that_was_cut_off()
    {
        var path = _root.Add("well-behaved").File("well-behaved", "well-behaved.dll");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..1500]);
        ExpectRefusal(PluginStatus.Failed, "well-behaved.dll is not a .NET assembly");
    }

    [Fact]
    public void An_assembly_that_does_not_know_the_contract()
    {
        File.Copy(typeof(FactAttribute).Assembly.Location, _root.File("stranger", "stranger.dll"));
        ExpectRefusal(PluginStatus.Failed, "stranger.dll does not refer to NeuroForge.Abstractions");
    }

    [Fact]
    public void Several_assemblies_of_which_none_knows_the_contract()
    {
        File.Copy(typeof(FactAttribute).Assembly.Location, _root.File("strangers", "one.dll"));
        File.Copy(typeof(Assert).Assembly.Location, _root.File("strangers", "two.dll"));
        ExpectRefusal(PluginStatus.Failed, "none of its assemblies refers to NeuroForge.Abstractions: one.dll, two.dll");
    }

    [Fact]
    public void Several_assemblies_of_which_each_could_be_the_main_one()
    {
        _root.Add("well-behaved", "both").Add("faulty-at-run", "both");
        ExpectRefusal(PluginStatus.Failed, "the main assembly could be any of faulty-at-run.dll, well-behaved.dll: name it both.dll");
    }

    [Fact]
    public void One_bad_plugin_does_not_stop_the_rest()
    {
        File.WriteAllText(_root.File("a-bad-one", "a-bad-one.dll"), "not an assembly");
        _root.Add("faulty-declaration").Add("well-behaved");
        var catalog = PluginCatalog.Load(_root.Folder);
        Assert.Equal([PluginStatus.Failed, PluginStatus.Failed, PluginStatus.Active], catalog.Plugins.Select(p => p.Status));
        Assert.Equal(catalog.Plugins[2].Mechanisms, catalog.Mechanisms);
    }

    private void ExpectRefusal(PluginStatus status, string reason)
    {
        var plugin = _root.LoadOnly();
        Assert.Equal(status, plugin.Status);
        Assert.StartsWith(reason, Assert.Single(plugin.Reasons), StringComparison.Ordinal);
        Assert.Empty(plugin.Mechanisms);
    }
}
