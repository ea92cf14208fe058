using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Plugins.Tests;

/// <summary>What a contract does not allow, and what MEF would hide, is said, all of it at once.</summary>
public sealed class FaultyDeclarationTests
{
    private static readonly Plugin Faulty = PluginCatalog
        .Load(Path.Combine(AppContext.BaseDirectory, "fixtures")).Plugins
        .Single(plugin => plugin.Id == "faulty-declaration");

    [Fact]
    public void The_plugin_fails_as_a_whole()
    {
        Assert.Equal(PluginStatus.Failed, Faulty.Status);
        Assert.Empty(Faulty.Mechanisms);
        Assert.Equal(13, Faulty.Reasons.Count);
    }

    [Theory]
    [InlineData("neuron model \"wrong_fields\"", "the unit \"furlong\" of Length is not known")]
    [InlineData("neuron model \"wrong_fields\"", "field Length comes after the states")]
    [InlineData("neuron model \"wrong_fields\"", "field Count is a Double")]
    [InlineData("neuron model \"two_type_parameters\"", "a struct with one type parameter, the vector")]
    [InlineData("recorder \"abstract\"", "it is abstract")]
    [InlineData("recorder \"generic\"", "it has type parameters")]
    [InlineData("recorder \"hidden\"", "MEF does not find it")]
    [InlineData("recorder \"with_argument\"", "it has no constructor without parameters")]
    [InlineData("recorder \"two_kinds\"", "more than one mechanism attribute")]
    [InlineData("recorder \"same_id\"", "SameId1 has the same id")]
    [InlineData("NeuroForge.Fixtures.FaultyDeclaration.OrderedTwice", "multiple metadata entries with the name 'Order'")]
    [InlineData("NeuroForge.Fixtures.FaultyDeclaration.NamedTwice", "multiple metadata entries with the name 'Id'")]
    [InlineData("NeuroForge.Fixtures.FaultyDeclaration.NamelessRecorder", "exports IRecorder without a name")]
    public void Each_fault_names_its_mechanism(string mechanism, string fault) =>
        Assert.Single(Faulty.Reasons, reason => reason.StartsWith(mechanism, StringComparison.Ordinal) && reason.Contains(fault, StringComparison.Ordinal));
}
