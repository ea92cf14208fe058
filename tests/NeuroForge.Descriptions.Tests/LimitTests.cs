using System.Globalization;

namespace NeuroForge.Descriptions.Tests;

/// <summary>A description is not trusted: what is huge is refused or bounded, and quickly.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Only_so_many_mistakes_are_shown()
    {
        var keys = string.Join(", ", Enumerable.Range(0, 5000).Select(i => $"\"k{i}\": 0"));
        var result = Fixtures.ReadWith("\"format\"", keys + ", \"format\"");
        Assert.Equal(1001, result.Diagnostics.Count);
        Assert.Contains("NF1006", Fixtures.Codes(result));
        Assert.Null(result.Plan);
    }

    [Fact]
    public void Long_lists_are_read()
    {
        var list = string.Join(", ", Enumerable.Range(0, 100_000).Select(i => (i / 1e5).ToString(CultureInfo.InvariantCulture)));
        var result = Fixtures.ReadWith("\"size\": 3,\n      \"model\": \"leaky\",\n      \"parameters\": { \"v_th\": { \"list\": [\"-55 mV\", \"-54 mV\", \"-53 mV\"] } }", $$"""
            "size": 100000, "model": "leaky", "parameters": { "share": { "list": [{{list}}] } }
            """);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_long_list_behind_many_names_is_refused()
    {
        var list = string.Join(",", Enumerable.Repeat("0.5", 100_000));
        var populations = string.Join(",", Enumerable.Range(0, 1000).Select(i => $$"""
            "P{{i}}": { "size": 100000, "model": "leaky", "parameters": { "share": { "list": "$list" } } }
            """));
        var result = Fixtures.Read($$"""
            { "format": "neuroforge/1", "name": "test", "requires": { "neurons": "*" }, "parameters": { "list": [{{list}}] },
              "simulation": { "duration": "1 s", "step": "1 ms" }, "populations": { {{populations}} } }
            """);
        Assert.Equal(["NF1005"], Fixtures.Codes(result).Distinct());
    }

    [Theory]
    [InlineData("$")]
    [InlineData("")]
    [InlineData("\\u0000")]
    [InlineData("1e400 s")]
    [InlineData("1 s/s/s")]
    [InlineData("1 s^99")]
    [InlineData("NaN s")]
    [InlineData("Infinity s")]
    [InlineData("-Infinity")]
    public void A_strange_duration_is_an_error_at_its_place(string duration)
    {
        var result = Fixtures.ReadWith("\"$duration\"", $"\"{duration}\"");
        var error = result.Diagnostics.First(d => d.Path == "simulation.duration");
        Assert.Equal((10, 31), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("1e-300 ms", "NF1503")]
    [InlineData("30 s", "NF1502")]
    public void A_step_out_of_proportion_is_refused(string step, string code) =>
        Assert.Contains(code, Fixtures.Codes(Fixtures.ReadWith("\"step\": \"0.1 ms\"", $"\"step\": \"{step}\"")));

    [Fact]
    public void Numbers_with_many_digits_do_no_harm()
    {
        Assert.Contains("NF1001", Fixtures.Codes(Fixtures.ReadWith("\"seed\": 7", $"\"seed\": {new string('9', 500)}")));
        Assert.Contains("NF1204", Fixtures.Codes(Fixtures.ReadWith("\"seed\": 7", $"\"seed\": 18446744073709551616")));
        Assert.Equal(ulong.MaxValue, Fixtures.ReadWith("\"seed\": 7", "\"seed\": 18446744073709551615").Require().Seed);
    }
}
