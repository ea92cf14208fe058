using System.Security.Cryptography;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Recording;
using NeuroForge.Vectors;

namespace NeuroForge.Plugins.Tests;

/// <summary>What a plugin with nothing wrong becomes.</summary>
public sealed class ActivePluginTests : IDisposable
{
    private readonly PluginRoot _root = new PluginRoot().Add("well-behaved");

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Every_plugin_of_this_project_is_active_without_a_warning()
    {
        var plugins = PluginCatalog.Load(Path.Combine(AppContext.BaseDirectory, "plugins")).Plugins;
        Assert.NotEmpty(plugins);
        Assert.Empty(plugins.SelectMany(p => p.Reasons.Concat(p.Warnings).Select(text => $"{p.Id}: {text}")));
        Assert.All(plugins, p => Assert.Equal(PluginStatus.Active, p.Status));
    }

    [Fact]
    public void One_that_was_compiled_without_optimisation_is_told()
    {
        Assert.True(_root.LoadOnly().IsOptimized);
        Tampering.DisableOptimization(_root.File("well-behaved", "well-behaved.dll"));
        var plugin = _root.LoadOnly();
        Assert.Equal((PluginStatus.Active, false), (plugin.Status, plugin.IsOptimized));
        Assert.Equal(
            [
                "well-behaved.dll was compiled without optimisation, so that its mechanisms run several times slower: build it with -c Release, or set "
                    + "<Optimize>true</Optimize> in its project"
            ],
            plugin.Warnings);
    }

    [Fact]
    public void It_is_known_by_its_folder_its_version_and_the_hash_of_its_assembly()
    {
        var plugin = _root.LoadOnly();
        var file = _root.File("well-behaved", "well-behaved.dll");
        Assert.Equal(PluginStatus.Active, plugin.Status);
        Assert.Empty(plugin.Reasons);
        Assert.Empty(plugin.Warnings);
        Assert.Equal(
            new PluginIdentity("well-behaved", new Version(1, 0, 0), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))), plugin.Identity);
        Assert.Equal(Path.GetDirectoryName(file), plugin.Folder);
    }

    [Fact]
    public void Its_mechanisms_are_listed_by_kind_and_id_and_carry_its_identity()
    {
        var plugin = _root.LoadOnly();
        Assert.Equal(
            ["NeuronModel decaying", "SynapseRule depressing", "Recorder silent", "Connector counting"],
            plugin.Mechanisms.Select(m => $"{m.Kind} {m.Id}"));
        Assert.All(plugin.Mechanisms, m => Assert.Same(plugin.Identity, m.Plugin));
    }

    [Fact]
    public void A_mechanism_is_found_by_kind_and_id_together()
    {
        var catalog = PluginCatalog.Load(_root.Folder);
        Assert.Equal(catalog.Plugins[0].Mechanisms, catalog.Mechanisms);
        Assert.Same(catalog.Mechanisms[2], catalog.Find(MechanismKind.Recorder, "silent"));
        Assert.Null(catalog.Find(MechanismKind.Recorder, "decaying"));
        Assert.Null(catalog.Find(MechanismKind.Recorder, "Silent"));
    }

    [Fact]
    public void A_kernel_closes_over_a_vector_of_the_host()
    {
        var kernel = PluginCatalog.Load(_root.Folder).Find(MechanismKind.NeuronModel, "decaying")!;
        Assert.True(kernel.IsKernel);
        Assert.IsType<INeuron<Double8>>(Activator.CreateInstance(kernel.Type.MakeGenericType(typeof(Double8))), exactMatch: false);
    }

    [Fact]
    public void Its_main_assembly_is_the_one_that_lists_its_dependencies()
    {
        File.Copy(typeof(FactAttribute).Assembly.Location, _root.File("well-behaved", "aaa.dll"));
        Assert.Equal(PluginStatus.Active, _root.LoadOnly().Status);
    }

    [Fact]
    public void Without_a_list_its_main_assembly_is_the_one_that_knows_the_contract()
    {
        File.Copy(typeof(FactAttribute).Assembly.Location, _root.File("well-behaved", "aaa.dll"));
        File.Delete(_root.File("well-behaved", "well-behaved.deps.json"));
        Assert.Equal(PluginStatus.Active, _root.LoadOnly().Status);
    }

    [Fact]
    public void Where_two_assemblies_could_be_the_main_one_the_folders_name_decides()
    {
        foreach (var file in Directory.EnumerateFiles(PluginRoot.Fixture("faulty-at-run")))
        {
            File.Copy(file, _root.File("well-behaved", Path.GetFileName(file)));
        }

        Assert.Equal("decaying", _root.LoadOnly().Mechanisms[0].Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stray_copy_of_the_contract_is_ignored_and_reported(bool listed)
    {
        AddStrayCopies();
        if (!listed)
        {
            CountEveryAssemblyAsDependency();
        }

        var plugin = _root.LoadOnly();
        Assert.Equal(PluginStatus.Active, plugin.Status);
        Assert.Equal(2, plugin.Warnings.Count);
        Assert.StartsWith("NeuroForge.Abstractions.dll is in the plugin's folder but is ignored", plugin.Warnings[0], StringComparison.Ordinal);
        Assert.IsType<IRecorder>(plugin.Mechanisms.Single(m => m.Kind == MechanismKind.Recorder).Create(), exactMatch: false);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_contract_that_differs_in_its_patch_alone_is_the_same_contract(bool copied)
    {
        Tampering.ReferToContract(_root.File("well-behaved", "well-behaved.dll"), new Version(1, 0, 99, 0));
        if (copied)
        {
            AddStrayCopies();
            CountEveryAssemblyAsDependency();
        }

        var plugin = _root.LoadOnly();
        Assert.Equal(PluginStatus.Active, plugin.Status);
        Assert.IsType<IRecorder>(plugin.Mechanisms.Single(m => m.Kind == MechanismKind.Recorder).Create(), exactMatch: false);
    }

    private void AddStrayCopies()
    {
        foreach (var name in new[] { "NeuroForge.Abstractions.dll", "System.ComponentModel.Composition.dll" })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), _root.File("well-behaved", name));
        }
    }

    private void CountEveryAssemblyAsDependency() => File.Delete(_root.File("well-behaved", "well-behaved.deps.json"));
}
