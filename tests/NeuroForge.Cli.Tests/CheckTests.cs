using System.Globalization;
using System.Text.RegularExpressions;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge check</c>.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_model_in_order_is_summed_up_in_a_line_and_nothing_is_written()
    {
        Assert.Equal(
            "tiny.json: tiny is valid: 16 neurons, 1 projection, 2 recorders, 0.02 s\n",
            Neuroforge.In(_place, "check", Tiny.Write(_place)).Done().Output);
        Assert.Equal([_place.At("tiny.json")], Directory.EnumerateFileSystemEntries(_place.Folder));
    }

    [Fact]
    public void Options_count_as_they_do_in_a_run() => Assert.Equal(
        "tiny.json: tiny is valid: 16 neurons, 1 projection, 2 recorders, 3 s\n",
        Neuroforge.In(_place, "check", Tiny.Write(_place), "--set", "duration=3 s", "--seed", "7").Done().Output);

    [Fact]
    public void A_model_with_mistakes_is_refused() => Neuroforge.In(_place, "check", Tiny.Write(_place, "\"10 ms\"", "10")).Refused(1, """
        tiny.json:8:75  error NF1201: "tau_m" must be in ms, but 10 has no unit
            at populations.E.parameters.tau_m - write "10 ms" if that is meant
        """);

    [Fact]
    public void A_warning_alone_does_not_refuse()
    {
        var ended = Neuroforge.In(_place, "check", Tiny.Write(_place, "\"static\": \"^1.0\", ", ""));
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("tiny.json:4:15  warning NF1404: used without being required: static\n    at requires - add \"static\": \"^1.0\"\n", ended.Error);
        Assert.StartsWith("tiny.json: tiny is valid", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_shows_in_a_network_that_is_built_is_found_too() => Neuroforge.In(_place, "check", Wired(neurons: 20, indegree: 20)).Refused(1, """
        wired.json:10:47  error NF1212: target 0 has 19 possible sources (of 20), fewer than the in-degree of 20; lower the in-degree, or allow multapses or autapses
            at projections.p.connect.indegree
        """);

    [Fact]
    public void What_only_shows_in_the_first_step_is_found_too() => Neuroforge.In(_place, "check", _place.Write("vacant.json", """
        {
          "format": "neuroforge/1", "name": "vacant",
          "requires": { "integrate-and-fire": "^1.0", "butz-van-ooyen-2013": "^1.0", "static": "^1.0" },
          "simulation": { "duration": "1 s", "step": "0.1 ms", "seed": 1 },
          "populations": { "E": { "size": 20, "model": "iaf_psc_exp" } },
          "projections": {
            "p": { "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static", "weight": "1 pA", "delay": "1 ms" },
              "rewiring": { "strategy": "homeostatic", "every": "100 ms" } }
          }
        }
        """)).Refused(1, """
        vacant.json:8:7  error NF1212: rewiring strategy homeostatic needs synaptic elements; name in "pre" an element that every source population grows
            at projections.p.rewiring.pre
        """);

    [Fact]
    public void A_large_network_is_not_built()
    {
        var ended = Neuroforge.In(_place, "check", Wired(neurons: 1_000_000, indegree: 1));
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(
            "the network is large, so it was not built; mistakes that appear only when it is built are reported at the beginning of a run\n", ended.Error);
        Assert.StartsWith("wired.json: wired is valid", ended.Output, StringComparison.Ordinal);
    }

    /// <summary>The whole is the sum of its parts, and each part the sum of its rows, but for three digits of each.</summary>
    [Fact]
    public void The_parts_of_an_estimate_add_up()
    {
        var lines = Neuroforge.In(_place, "check", Workplace.Small, "--explain").Done().Output.Split('\n');
        var sizes = Assert.Single(lines, line => line.StartsWith("  about ", StringComparison.Ordinal) && line.Contains("of memory", StringComparison.Ordinal));
        var (all, populations, projections, recorders) = (
            Bytes(sizes, "about"), Bytes(sizes, "populations"), Bytes(sizes, "projections"), Bytes(sizes, "recorders"));
        Assert.True(recorders > 0);
        AssertNear(all, populations + projections + recorders);
        AssertNear(populations, Rows(lines, "populations").Sum(row => Bytes(row, "")));
        AssertNear(projections, Rows(lines, "projections").Sum(row => Bytes(row, "")));
    }

    private static void AssertNear(double expected, double sum) => Assert.InRange(sum, 0.99 * expected, 1.01 * expected);

    private static IEnumerable<string> Rows(string[] lines, string title) =>
        lines.SkipWhile(line => line != title).Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal));

    /// <summary>The size behind a word, or in the column of a row that has nothing but a size.</summary>
    private static double Bytes(string line, string word)
    {
        var size = Regex.Match(
            line, $@"{word} (?<number>[0-9.]+) (?<unit>[kMG]?)B{(word.Length == 0 ? "(?=  |$)" : "")}", RegexOptions.None, TimeSpan.FromSeconds(10));
        Assert.True(size.Success, line);
        var factor = size.Groups["unit"].Value switch { "k" => 1e3, "M" => 1e6, "G" => 1e9, _ => 1 };
        return factor * double.Parse(size.Groups["number"].Value, CultureInfo.InvariantCulture);
    }

    private string Wired(int neurons, int indegree) => _place.Write("wired.json", $$"""
        {
          "format": "neuroforge/1", "name": "wired",
          "requires": { "integrate-and-fire": "^1.0", "connectivity": "^1.0", "static": "^1.0" },
          "simulation": { "duration": "1 s", "step": "0.1 ms", "seed": 1 },
          "populations": { "E": { "size": {{neurons}}, "model": "iaf_psc_exp" } },
          "projections": {
            "p": {
              "from": "E", "to": "E", "receptor": "ex", "autapses": false, "multapses": false,
              "synapse": { "model": "static", "weight": "1 pA", "delay": "1 ms" },
              "connect": { "model": "fixed_indegree", "indegree": {{indegree}} }
            }
          }
        }
        """);
}
