using System.Security.Cryptography;
using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary>What <c>run.json</c> says of a run.</summary>
public sealed class RunFileTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void It_has_these_keys_with_values_of_these_kinds()
    {
        var run = Run("--threads", "2");
        Assert.Equal(
            [
                "format String", "model String", "description_hash String", "outcome String", "seed Number", "overrides Object",
                "step_ms Number", "duration_ms Number", "populations Object", "groups Object", "projections Object", "phases Array", "plugins Object", "processor Object", "threads Number",
                "resumed_at_seconds Number", "simulated_seconds Number", "build_seconds Number", "simulate_seconds Number", "real_time_factor Number",
                "build_cpu_seconds Number", "simulate_cpu_seconds Number", "peak_memory_bytes Number",
                "profile Object",
                "spikes Number", "synapses Object", "bytes_per_synapse Object", "summary Object", "recordings Array", "state_hash String",
            ],
            run.EnumerateObject().Select(p => $"{p.Name} {p.Value.ValueKind}"));
        Assert.Equal("neuroforge-run/1", run.GetProperty("format").GetString());
        Assert.Equal("small", run.GetProperty("model").GetString());
        Assert.Equal("completed", run.GetProperty("outcome").GetString());
        Assert.Equal(1, run.GetProperty("seed").GetInt32());
        Assert.Equal(2, run.GetProperty("threads").GetInt32());
        Assert.Matches("^[0-9a-f]{64}$", run.GetProperty("description_hash").GetString());
        Assert.Matches("^[0-9a-f]{64}$", run.GetProperty("state_hash").GetString());
    }

    [Fact]
    public void Its_times_are_those_of_the_run()
    {
        var run = Run();
        var simulate = run.GetProperty("simulate_seconds").GetDouble();
        Assert.Equal(0.02, run.GetProperty("simulated_seconds").GetDouble());
        Assert.InRange(run.GetProperty("build_seconds").GetDouble(), double.Epsilon, 60);
        Assert.InRange(simulate, double.Epsilon, 60);
        Assert.Equal(simulate / 0.02, run.GetProperty("real_time_factor").GetDouble());
        Assert.InRange(run.GetProperty("build_cpu_seconds").GetDouble(), double.Epsilon, 120);
        Assert.InRange(run.GetProperty("simulate_cpu_seconds").GetDouble(), double.Epsilon, 120);
        Assert.InRange(run.GetProperty("peak_memory_bytes").GetInt64(), 10_000_000, long.MaxValue);
    }

    [Fact]
    public void It_names_the_plugins_that_were_used_and_no_others_with_version_and_the_hash_of_their_assembly()
    {
        var plugins = Run().GetProperty("plugins");
        Assert.Equal(
            ["butz-van-ooyen-2013", "connectivity", "integrate-and-fire", "recorders", "static", "stimuli"],
            plugins.EnumerateObject().Select(p => p.Name));
        Assert.All(plugins.EnumerateObject(), plugin =>
        {
            var assembly = Path.Combine(AppContext.BaseDirectory, "plugins", plugin.Name, plugin.Name + ".dll");
            Assert.Equal("1.0.0", plugin.Value.GetProperty("version").GetString());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(assembly))), plugin.Value.GetProperty("hash").GetString());
        });
    }

    [Fact]
    public void Its_description_hash_follows_what_the_description_says_and_the_seed_and_nothing_else()
    {
        var hash = Hash("description_hash", Workplace.Small);
        var renamed = _place.Write(
            "other.json",
            File.ReadAllText(Workplace.Small).Replace("\"description\": \"Every", "\"description\": \"Each", StringComparison.Ordinal) + "// a remark\n");
        Assert.Equal(hash, Hash("description_hash", renamed, "--threads", "3"));
        Assert.NotEqual(hash, Hash("description_hash", Workplace.Small, "--seed", "2"));
        Assert.NotEqual(hash, Hash("description_hash", Workplace.Small, "--set", "drive=11 pA"));
    }

    [Fact]
    public void A_series_without_a_sample_has_no_numbers()
    {
        var calcium = Run().GetProperty("summary").GetProperty("calcium").GetProperty("E");
        Assert.Equal(JsonValueKind.Null, calcium.GetProperty("last").ValueKind);
        Assert.Equal(JsonValueKind.Null, calcium.GetProperty("mean").ValueKind);
    }

    [Fact]
    public void It_says_how_the_network_is_numbered_and_what_was_set()
    {
        var run = Run("--set", "drive=11 pA");
        Assert.Equal(["drive=11 pA", "duration=20 ms"], run.GetProperty("overrides").EnumerateObject().Select(o => $"{o.Name}={o.Value.GetString()}"));
        Assert.Equal((0.1, 20), (run.GetProperty("step_ms").GetDouble(), run.GetProperty("duration_ms").GetDouble()));
        Assert.Equal("""{"E":300,"I":100}""", Compact(run.GetProperty("populations")));
        Assert.Equal("""{"excitatory":{"from":["E"],"to":["E","I"]},"inhibitory":{"from":["I"],"to":["E"]}}""", Compact(run.GetProperty("projections")));
    }

    [Fact]
    public void It_names_every_recording_and_its_files()
    {
        var recordings = Run().GetProperty("recordings").EnumerateArray().ToList();
        Assert.Equal(
            ["spikes spikes", "voltage neurons", "calcium series", "elements series", "connections series", "weights synapses", "rewiring rewiring"],
            recordings.Select(r => $"{r.GetProperty("name")} {r.GetProperty("kind")}"));
        Assert.Equal(
            """{"name":"voltage","recorder":"csv","plugin":"recorders","kind":"neurons","of":"populations","quantity":"v_m","column":"value","unit":"mV","groups":[{"name":"E","size":300},{"name":"I","size":100}],"every_ms":100,"files":["voltage.csv"]}""",
            Compact(recordings[1]));
        Assert.Equal(JsonValueKind.Null, recordings[0].GetProperty("every_ms").ValueKind);
        Assert.All(recordings.SelectMany(r => r.GetProperty("files").EnumerateArray()), file => Assert.True(File.Exists(_place.At("out", file.GetString()!))));
    }

    [Fact]
    public void The_description_lies_beside_it_as_it_was()
    {
        var text = File.ReadAllText(Workplace.Small) + "// a remark\n";
        Assert.Equal(0, Neuroforge.In(_place, ["run", _place.Write("other.json", text), "--set", "duration=1 ms", "--out", "out"]).ExitCode);
        Assert.Equal(text, _place.Read("out", "model.json"));
    }

    [Fact]
    public void It_ends_with_a_line_feed_and_leaves_nothing_unfinished_beside_it()
    {
        Run();
        Assert.EndsWith("}\n", _place.Read("out", "run.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_place.At("out")),
            file => file.EndsWith(".unfinished", StringComparison.Ordinal) || file.EndsWith(".writable", StringComparison.Ordinal));
    }

    private JsonElement Run(params string[] options)
    {
        Assert.Equal(0, Neuroforge.In(_place, ["run", Workplace.Small, "--set", "duration=20 ms", "--out", "out", .. options]).ExitCode);
        return _place.Summary("out");
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private string? Hash(string key, string model, params string[] options)
    {
        Assert.Equal(0, Neuroforge.In(_place, ["run", model, "--set", "duration=1 ms", "--out", "out", .. options]).ExitCode);
        return _place.Summary("out").GetProperty(key).GetString();
    }
}
