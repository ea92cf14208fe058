using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Plugins.Tests;

/// <summary>An export that MEF would leave out of an import without a word is named when its plugin is loaded.</summary>
public sealed class ExportMetadataTests
{
    private static readonly PluginCatalog Catalog = PluginCatalog.Load(Path.Combine(AppContext.BaseDirectory, "fixtures"));

    [Fact]
    public void Metadata_of_another_type_than_an_import_asks_for_are_a_fault()
    {
        var plugin = Catalog.Plugins.Single(plugin => plugin.Id == "faulty-exports");
        Assert.Equal(PluginStatus.Failed, plugin.Status);
        Assert.Equal(
            [
                "NeuroForge.Fixtures.FaultyExports.NullStep: its metadata \"Order\" is null, but NeuroForge.Fixtures.FaultyExports.CountingRecorder imports "
                    + "NeuroForge.Fixtures.FaultyExports.IStep with Int32, so MEF would ignore it: give a value of that type",
                "NeuroForge.Fixtures.FaultyExports.SecondStep: its metadata \"Order\" is of type String, but "
                    + "NeuroForge.Fixtures.FaultyExports.CountingRecorder imports NeuroForge.Fixtures.FaultyExports.IStep with Int32, so MEF would ignore "
                    + "it: give a value of that type",
            ],
            plugin.Reasons.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Metadata_that_an_import_asks_for_and_an_export_lacks_are_warned_of()
    {
        var plugin = Catalog.Plugins.Single(plugin => plugin.Id == "odd-exports");
        Assert.Equal(PluginStatus.Active, plugin.Status);
        Assert.Equal(
            "NeuroForge.Fixtures.OddExports.FormattingRecorder does not get NeuroForge.Fixtures.OddExports.UnorderedFormat as an import of "
                + "NeuroForge.Fixtures.OddExports.IFormat: it has no metadata \"Order\"; add [ExportMetadata(\"Order\", ...)] unless this is intended",
            Assert.Single(plugin.Warnings));
        Assert.Equal("OrderedFormat 1", Catalog.Find(MechanismKind.Recorder, "formatting")!.Create().ToString());
    }
}
