using System.Globalization;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Cli.Tests;

/// <summary>States of synapses from a description to files, the report, and on after a break.</summary>
public sealed class SynapseStateTests : IDisposable
{
    private static readonly string Plugins = Path.Combine(AppContext.BaseDirectory, "fixtures");

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Csv_and_npz_hold_the_states_and_the_report_draws_them()
    {
        var model = _place.Write("tired.json", Model("csv", "npz"));
        Neuroforge.In(_place, "run", model, "--plugins", Plugins, "--out", "out", "--quiet").Done();
        var rows = _place.Rows("out", "states.csv");
        Assert.StartsWith("time_ms,projection,source,target,value\n", _place.Read("out", "states.csv"), StringComparison.Ordinal);
        var run = RunFolder.Open(_place.At("out"));
        Assert.Equal(Samples(run, "states"), Samples(run, "states_npz"));
        Assert.Equal(rows.Length, Samples(run, "states").Count);

        // 20 sources with 5 synapses each, at 4 samples; some were used and others were not.
        Assert.Equal(400, rows.Length);
        Assert.True(rows.Select(r => r[4]).Distinct().Count() > 2);
        foreach (var sample in rows.GroupBy(r => r[0]))
        {
            double[] states = [.. sample.Select(r => double.Parse(r[4], CultureInfo.InvariantCulture))];
            var reduced = _place.Rows("out", "mean.csv").Single(r => r[0] == sample.Key);
            Assert.Equal(states.Average(), double.Parse(reduced[1], CultureInfo.InvariantCulture), 1e-12);
            var spread = Math.Sqrt(states.Select(s => Math.Pow(s - states.Average(), 2)).Average());
            Assert.Equal(spread, double.Parse(_place.Rows("out", "spread.csv").Single(r => r[0] == sample.Key)[1], CultureInfo.InvariantCulture), 1e-12);
        }

        var report = _place.Read("out", "report.html");
        Assert.Contains("Resources of the synapses of loop", report, StringComparison.Ordinal);
        Assert.Contains("Resources, standard deviation of each projection", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_tells_what_will_come()
    {
        var output = Neuroforge.In(_place, "check", _place.Write("tired.json", Model("csv", "npz")), "--plugins", Plugins, "--explain").Done().Output;
        Assert.Matches("states +csv +resources of loop +every 10 ms +4 samples of 100, about", output);
        Assert.Matches("spread +csv +std of resources of loop +every 10 ms +4 samples of 1, about", output);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("npz")]
    [InlineData("memory")]
    public void A_recording_goes_on_after_a_break_as_if_there_had_been_none(string recorder)
    {
        var model = _place.Write("tired.json", Model(recorder, recorder));
        Neuroforge.In(_place, "run", model, "--plugins", Plugins, "--out", "whole", "--quiet").Done();
        Neuroforge.In(_place, "run", model, "--plugins", Plugins, "--out", "cut", "--until", "13.7 ms", "--threads", "2", "--quiet").Done();
        Neuroforge.In(_place, "resume", "cut", "--plugins", Plugins, "--until", "25 ms", "--quiet").Done();
        Neuroforge.In(_place, "resume", "cut", "--plugins", Plugins, "--threads", "2", "--quiet").Done();
        var (whole, cut) = (_place.Summary("whole"), _place.Summary("cut"));
        Assert.Equal(whole.GetProperty("state_hash").GetString(), cut.GetProperty("state_hash").GetString());
        Assert.Equal(whole.GetProperty("summary").GetRawText(), cut.GetProperty("summary").GetRawText());
        var files = RunFolder.Open(_place.At("whole")).Recordings.SelectMany(r => r.Files).ToList();
        Assert.Equal(recorder == "memory" ? 0 : 4, files.Count);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(_place.At("whole", file)), File.ReadAllBytes(_place.At("cut", file))));
    }

    [Fact]
    public void What_a_rule_does_not_have_is_refused_with_what_there_is() => Assert.Contains(
        "error NF1307: projection \"loop\" has no quantity \"resource\" to record\n    at recorders.states.record - did you mean \"resources\"?\n",
        Neuroforge.In(
            _place,
            "check",
            _place.Write("tired.json", Model("csv", "npz").Replace("\"resources\"", "\"resource\"", StringComparison.Ordinal)),
            "--plugins",
            Plugins).Error,
        StringComparison.Ordinal);

    private static List<SynapseSample> Samples(RunFolder run, string name) => [.. run.ReadSynapses(run.Find(name)!)];

    private static string Model(string first, string second) => $$"""
        {
          "format": "neuroforge/1", "name": "tired",
          "requires": { "integrate-and-fire": "^1.0", "connectivity": "^1.0", "stimuli": "^1.0", "recorders": "^1.0", "well-behaved": "^1.0" },
          "simulation": { "duration": "40 ms", "step": "0.1 ms", "seed": 3 },
          "populations": { "E": { "size": 20, "model": "iaf_psc_alpha", "parameters": { "i_e": "500 pA" } } },
          "stimuli": { "noise": { "model": "poisson", "rate": "10 kHz", "to": "E", "receptor": "ex", "weight": "20 pA" } },
          "projections": { "loop": { "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "depressing", "weight": "20 pA", "delay": "1 ms" }, "connect": { "model": "fixed_outdegree", "outdegree": 5 } } },
          "recorders": {
            "states": { "model": "{{first}}", "record": "resources", "of": "loop", "every": "10 ms" },
            "states_npz": { "model": "{{second}}", "record": "resources", "of": "loop", "every": "10 ms" },
            "mean": { "model": "{{first}}", "record": "resources", "of": "loop", "reduce": "mean", "every": "10 ms" },
            "spread": { "model": "{{first}}", "record": "resources", "of": "loop", "reduce": "std", "every": "10 ms" }
          }
        }
        """;
}
