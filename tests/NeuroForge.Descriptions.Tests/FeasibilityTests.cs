using System.Globalization;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Descriptions.Tests;

/// <summary>What asks for too much is refused at its place, with an estimate, before anything is built.</summary>
public sealed class FeasibilityTests
{
    private const double Small = 1e6;

    [Theory]
    [InlineData("\"scale\": 80", "\"scale\": 1000000000", "NF1601", "recorders", "population \"E\"")]
    [InlineData("\"scale\": 80", "\"scale\": 1e18", "NF1210", "populations.E.size", "states alone would take")]
    [InlineData("\"scale\": 80", "\"scale\": 2147483600", "NF1602", "populations.E.size", "are possible")]
    [InlineData("\"indegree\": 2", "\"indegree\": 100000000", "NF1602", "projections.inhibitory.connect", "about 8E+09 synapses are expected")]
    [InlineData("\"duration\": \"20 s\"", "\"duration\": \"1e18 s\"", "NF1503", "simulation.duration", "years")]
    [InlineData("\"step\": \"0.1 ms\"", "\"step\": \"1e-300 ms\"", "NF1503", "simulation.duration", "years")]
    [
        InlineData(
            "\"weight\": \"-0.585 nA\", \"delay\": \"1 ms\"",
            "\"weight\": \"-0.585 nA\", \"delay\": \"1e8 ms\"",
            "NF1503",
            "projections.inhibitory.synapse.delay",
            "at most 65535 steps")
    ]
    public void Too_much_is_refused_at_its_place_with_an_estimate(string piece, string replacement, string code, string path, string words)
    {
        var text = Fixtures.Complete.Replace("\"multapses\": false", "\"multapses\": true", StringComparison.Ordinal)
            .Replace(piece, replacement, StringComparison.Ordinal);
        var result = Fixtures.Read(text, new() { Memory = 16e9 });
        var error = Assert.Single(result.Diagnostics, d => d.Code.Id == code && d.Path == path);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.True(error.Line > 1);
        Assert.Null(result.Plan);
    }

    [Fact]
    public void Memory_is_compared_with_what_there_is()
    {
        Assert.NotNull(Fixtures.Read(Fixtures.Complete, new() { Memory = 1e9 }).Plan);
        var refused = Fixtures.Read(Fixtures.Complete.Replace("\"scale\": 80", "\"scale\": 80000", StringComparison.Ordinal), new() { Memory = Small });
        var error = Assert.Single(refused.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Contains(
            "of memory, and this machine has 1 MB: samples waiting for recorders 164 MB, population \"E\"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"tau_rec\": \"0.5 s\"", "\"tau_rec\": \"0.01 ms\"", "NF1505")]
    [InlineData("\"duration\": \"20 s\"", "\"duration\": \"1e11 s\"", "NF1506")]
    [InlineData("\"duration\": \"20 s\"", "\"duration\": \"1e8 s\"", "NF1604")]
    [InlineData("\"eps_e\": 0.05", "\"eps_e\": 500", "NF1605")]
    [InlineData("\"beta\": 0.001", "\"beta\": 0", "NF1605")]
    public void What_can_hardly_be_meant_is_a_warning(string piece, string replacement, string code)
    {
        var result = Fixtures.ReadWith(piece, replacement);
        Assert.NotNull(result.Plan);
        Assert.Contains(code, Fixtures.Codes(result));
    }

    [Fact]
    public void A_row_of_values_that_overflows_on_the_way_is_refused() =>
        Assert.Equal(["NF1203"], Fixtures.Codes(Fixtures.ReadWith("[\"-70 mV\", \"-60 mV\"]", "[\"-70 mV\", \"1e307 mV\"]")));

    [Fact]
    public void A_parameter_of_a_rule_is_one_for_all_synapses() =>
        Assert.Equal(["NF1207"], Fixtures.Codes(Fixtures.ReadWith("\"tau_rec\": \"0.5 s\"", "\"tau_rec\": { \"uniform\": [\"0.5 s\", \"1 s\"] }")));

    [Fact]
    public void A_section_has_only_so_many_parts()
    {
        var populations = string.Join(
            ",", Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"P{i}\":{{\"size\":1,\"model\":\"leaky\"}}")));
        var result = Fixtures.Read(
            $$"""{ "format": "neuroforge/1", "name": "test", "simulation": { "duration": "1 s", "step": "1 ms" }, "populations": { {{populations}} } }""");
        Assert.Contains("NF1603", Fixtures.Codes(result));
    }

    [Theory]
    [InlineData("\"spikes\": { \"model\"", "\"CON\": { \"model\"")]
    [InlineData("\"spikes\": { \"model\"", "\"lpt1\": { \"model\"")]
    [InlineData("\"spikes\": { \"model\"", "\"../x\": { \"model\"")]
    [InlineData("\"spikes\": { \"model\"", "\"a/b\": { \"model\"")]
    [InlineData("\"spikes\": { \"model\"", "\"a\\u0000b\": { \"model\"")]
    [InlineData("\"name\": \"complete\"", "\"name\": \"aux.json\"")]
    [InlineData("\"name\": \"complete\"", "\"name\": \"..\"")]
    public void A_name_that_would_not_be_a_files_name_everywhere_is_refused(string piece, string replacement) =>
        Assert.Equal(["NF1009"], Fixtures.Codes(Fixtures.ReadWith(piece, replacement)));

    [Fact]
    public void A_name_of_300_characters_is_refused_and_cut_short_in_the_message()
    {
        var result = Fixtures.ReadWith("\"spikes\": { \"model\"", $"\"{new string('x', 300)}\": {{ \"model\"");
        Assert.InRange(Assert.Single(result.Diagnostics).Message.Length, 1, 120);
    }

    [Fact]
    public void Half_characters_and_turned_directions_do_not_reach_a_terminal()
    {
        var result = Fixtures.ReadWith("\"seed\": 7", "\"\\ud800\\u202e\\u2028\\u001b\": 7");
        Assert.Contains("\"????\" is not known here", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_does_not_change_the_hash() =>
        Assert.Equal(Fixtures.Read(Fixtures.Complete).Hash, Fixtures.ReadWith("\"$schema\": \"./neuroforge.schema.json\",", "").Hash);
}
