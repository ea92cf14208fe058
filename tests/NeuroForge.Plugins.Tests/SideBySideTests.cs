using System.Runtime.InteropServices;
using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Plugins.Tests;

/// <summary>Plugins of others: a library of their own in a version of their own, a native library, an older contract. All at once.</summary>
public sealed class SideBySideTests : IDisposable
{
    private static readonly string Extension = OperatingSystem.IsMacOS() ? ".dylib" : ".so";

    private readonly PluginRoot _root = new PluginRoot().Add("private-dependency").Add("native-library").Add("well-behaved");

    public SideBySideTests() => File.Copy(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native" + Extension),
        _root.File("native-library", "libprivate_native" + Extension));

    public void Dispose() => _root.Dispose();

    [Fact]
    public void They_work_side_by_side()
    {
        var offered = typeof(Mechanism).Assembly.GetName().Version!;
        Tampering.ReferToContract(_root.File("well-behaved", "well-behaved.dll"), new Version(offered.Major, 0, 0, 0));
        var catalog = PluginCatalog.Load(_root.Folder);
        Assert.All(catalog.Plugins, plugin => Assert.Equal(PluginStatus.Active, plugin.Status));
        Assert.Equal("12.0.0.0", catalog.Find(MechanismKind.Recorder, "json")!.Create().ToString());
        Assert.Equal($"{Environment.ProcessId}", catalog.Find(MechanismKind.Recorder, "native")!.Create().ToString());
        Assert.IsType<IConnector>(catalog.Find(MechanismKind.Connector, "counting")!.Create(), exactMatch: false);
    }

    [Fact]
    public void A_native_library_that_is_missing_is_the_failure_of_the_plugin_that_calls_it()
    {
        File.Delete(_root.File("native-library", "libprivate_native" + Extension));
        var recorder = PluginCatalog.Load(_root.Folder).Find(MechanismKind.Recorder, "native")!.Create();
        Assert.Contains("private_native", Assert.Throws<DllNotFoundException>(() => recorder.ToString()).Message, StringComparison.Ordinal);
    }
}
