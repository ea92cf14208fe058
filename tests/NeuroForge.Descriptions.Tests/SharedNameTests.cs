using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Schema;
using NeuroForge.Descriptions.Tests.Mechanisms;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Tests;

/// <summary>Two plugins bring a neuron model of one id, and one plugin was found twice.</summary>
public sealed class SharedNameTests
{
    private const string Model = "\"model\": \"leaky\"";

    [Fact]
    public void The_bare_id_is_warned_of_wherever_it_is_used()
    {
        var warnings = Read(Fixtures.Complete, "NF1408");
        Assert.Equal(Fixtures.Complete.Split(Model).Length - 1, warnings.Count);
        Assert.All(warnings, warning =>
        {
            Assert.Equal(Severity.Warning, warning.Severity);
            Assert.Equal("several plugins have a neuron model \"leaky\" (neurons, others); the one of \"neurons\" is used", warning.Message);
            Assert.Equal("write \"neurons/leaky\" or \"others/leaky\"", warning.Hint);
        });
    }

    [Theory]
    [InlineData("neurons")]
    [InlineData("others")]
    public void With_the_plugins_id_it_is_exact(string plugin)
    {
        var result = DescriptionReader.Read(
            Fixtures.Complete.Replace(Model, $"\"model\": \"{plugin}/leaky\"", StringComparison.Ordinal), "test.json", new Twins());
        Assert.DoesNotContain("NF1408", result.Diagnostics.Select(d => d.Code.Id));
        Assert.Contains(plugin, result.Require().Populations.Where(p => p.Model.Id == "leaky").Select(p => p.Model.Plugin.Id));
    }

    [Fact]
    public void A_plugin_that_was_found_twice_is_warned_of_where_it_is_required()
    {
        var warning = Assert.Single(Read(Fixtures.Complete, "NF1409"));
        Assert.Equal("requires.surroundings", warning.Path);
        Assert.Equal("plugin \"surroundings\" was found twice", warning.Message);
        Assert.Equal("the first is used; the plugin in x has the same id", warning.Hint);
    }

    [Fact]
    public void It_is_warned_of_where_it_is_used_without_being_required()
    {
        var text = Fixtures.Complete.Replace("\"surroundings\": \"^0.3\"", "", StringComparison.Ordinal)
            .Replace("\"^1.0\",  }", "\"^1.0\" }", StringComparison.Ordinal);
        Assert.Equal("requires", Assert.Single(Read(text, "NF1409")).Path);
    }

    [Fact]
    public void The_schema_offers_the_shortest_names_and_allows_those_with_the_plugins_id()
    {
        var schema = DescriptionSchema.Write(new Twins());
        Assert.Contains("\"const\": \"leaky\"", schema, StringComparison.Ordinal);
        Assert.Contains("\"const\": \"others/leaky\"", schema, StringComparison.Ordinal);
        Assert.DoesNotContain("\"const\": \"neurons/leaky\"", schema, StringComparison.Ordinal);
        Assert.Contains("\"pattern\": \"^(neurons\\\\/", schema, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> Read(string text, string code) =>
        [.. DescriptionReader.Read(text, "test.json", new Twins()).Diagnostics.Where(d => d.Code.Id == code)];

    /// <summary>All mechanisms of these tests but the one of which no schema can be made, and another neuron model.</summary>
    private sealed class Twins : IMechanismSource
    {
        private static readonly PluginIdentity Others = new("others", new Version(1, 0, 0), "");

        private readonly TestMechanisms _first = new();
        private readonly Mechanism _leaky = Mechanism.Declare(typeof(Leaky<>), Others);

        public IReadOnlyList<PluginIdentity> Plugins => [.. _first.Plugins, Others];

        public IReadOnlyList<PluginFailure> Failures => [new("surroundings", "the plugin in x has the same id", [])];

        public IReadOnlyList<string> Folders => _first.Folders;

        public IReadOnlyList<Mechanism> All(MechanismKind kind) =>
            kind == MechanismKind.NeuronModel ? [.. _first.All(kind), _leaky] : [.. _first.All(kind).Where(m => m.Id != "clashing")];

        public Mechanism? Find(MechanismKind kind, string name) => All(kind).FirstOrDefault(m => m.Id == name || m.QualifiedId == name);
    }
}
