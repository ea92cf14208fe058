using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using NeuroForge.Hosting.Results;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests;

/// <summary>A result in memory and in <c>run.json</c>.</summary>
public sealed class ResultTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Both_say_the_same()
    {
        var result = _place.Run(Place.Small(seed: 9), threads: 2);
        using var document = JsonDocument.Parse(File.ReadAllBytes(_place.At("out", RunFile.Name)));
        var run = document.RootElement;
        Assert.Equal(result.Model, run.GetProperty("model").GetString());
        Assert.Equal(result.DescriptionHash, run.GetProperty("description_hash").GetString());
        Assert.Equal("completed", run.GetProperty("outcome").GetString());
        Assert.Equal(RunOutcome.Completed, result.Outcome);
        Assert.Equal(result.Seed, run.GetProperty("seed").GetUInt64());
        Assert.Equal(result.Threads, run.GetProperty("threads").GetInt32());
        Assert.Equal(result.SimulatedSeconds, run.GetProperty("simulated_seconds").GetDouble());
        Assert.Equal(result.BuildSeconds, run.GetProperty("build_seconds").GetDouble());
        Assert.Equal(result.SimulateSeconds, run.GetProperty("simulate_seconds").GetDouble());
        Assert.Equal(result.BuildCpuSeconds, run.GetProperty("build_cpu_seconds").GetDouble());
        Assert.Equal(result.SimulateCpuSeconds, run.GetProperty("simulate_cpu_seconds").GetDouble());
        Assert.Equal(result.PeakMemoryBytes, run.GetProperty("peak_memory_bytes").GetInt64());
        Assert.Equal(
            result.SynapseBytes.Zip(result.Synapses).Select(p => (p.First.Projection, (double)p.First.Bytes / p.Second.Count)),
            run.GetProperty("bytes_per_synapse").EnumerateObject().Select(p => (p.Name, p.Value.GetDouble())));
        Assert.Equal(result.RealTimeFactor, run.GetProperty("real_time_factor").GetDouble());
        Assert.Equal(result.Profile.Seconds, run.GetProperty("profile").GetProperty("seconds").GetDouble());
        Assert.Equal(
            result.Profile.Parts.Select(p => (SnakeCase.Of(p.Phase.ToString()), p.Of, p.Seconds)),
            run.GetProperty("profile")
                .GetProperty("parts")
                .EnumerateArray()
                .Select(p => (p.GetProperty("phase").GetString()!, p.GetProperty("of").GetString(), p.GetProperty("seconds").GetDouble())));
        Assert.Equal(result.Spikes, run.GetProperty("spikes").GetInt64());
        Assert.Equal(result.StateHash, run.GetProperty("state_hash").GetString());
        Assert.Equal(
            result.Plugins.Select(p => $"{p.Id} {p.Version} {p.Hash}"),
            run.GetProperty("plugins").EnumerateObject().Select(p => $"{p.Name} {p.Value.GetProperty("version")} {p.Value.GetProperty("hash")}"));
        Assert.Equal(
            result.Synapses,
            run.GetProperty("synapses").EnumerateObject().Select(p => (p.Name, p.Value.GetInt64())));
        Assert.Equal(
            result.Summaries.SelectMany(s => s.Summary.Columns.Select((column, i) => (s.Recorder, column, s.Summary.Last(i), s.Summary.Mean(i)))),
            run.GetProperty("summary").EnumerateObject().SelectMany(r => r.Value.EnumerateObject().Select(c =>
                (r.Name, c.Name, c.Value.GetProperty("last").GetDouble(), c.Value.GetProperty("mean").GetDouble()))));
    }

    [Fact]
    public void The_file_names_the_processor()
    {
        _place.Run(Place.Small(), threads: 1);
        using var document = JsonDocument.Parse(File.ReadAllBytes(_place.At("out", RunFile.Name)));
        var processor = document.RootElement.GetProperty("processor");
        Assert.Equal(RuntimeInformation.ProcessArchitecture, Enum.Parse<Architecture>(processor.GetProperty("architecture").GetString()!, ignoreCase: true));
        Assert.Equal((Vector512.IsHardwareAccelerated, Vector256.IsHardwareAccelerated), (Bits(processor) >= 512, Bits(processor) >= 256));
        Assert.Equal(
            (Avx2.IsSupported, Avx512F.IsSupported),
            (Names(processor).Contains("avx2", StringComparer.Ordinal), Names(processor).Contains("avx512f", StringComparer.Ordinal)));

        static int Bits(JsonElement processor) => processor.GetProperty("vector_bits").GetInt32();
        static IEnumerable<string?> Names(JsonElement processor) => processor.GetProperty("instruction_sets").EnumerateArray().Select(name => name.GetString());
    }

    [Fact]
    public void It_says_what_it_was_asked_for()
    {
        var model = Place.Small(seed: 9);
        var result = _place.Run(model, threads: 3);
        Assert.Equal(("small", 9UL, 3, 0.3, model.Hash), (result.Model, result.Seed, result.Threads, result.SimulatedSeconds, result.DescriptionHash));
        Assert.Equal(["excitatory", "inhibitory"], result.Synapses.Select(s => s.Projection));
        Assert.Equal(["calcium", "elements", "connections"], result.Summaries.Select(s => s.Recorder));
        Assert.Equal(
            ["butz-van-ooyen-2013", "connectivity", "integrate-and-fire", "recorders", "static", "stimuli"],
            result.Plugins.Select(p => p.Id));
    }

    [Fact]
    public void More_threads_than_there_is_work_for_are_not_counted() => Assert.Equal(3, _place.Run(Place.Small(), threads: 100).Threads);

    [Fact]
    public void Recordings_of_an_earlier_run_do_not_pass_for_those_of_the_next()
    {
        var earlier = _place.Run(Place.Small()).Recordings.SelectMany(r => r.Files).ToList();
        Age(earlier.Append("notes.txt"));
        var next = _place.Run(_place.Tiny("\"voltage\"", "\"potential\"")).Recordings.SelectMany(r => r.Files);
        Assert.Contains("voltage.csv", earlier);
        Assert.Equal(
            next.Concat([RunFile.Name, "model.json", "notes.txt"]).Order(StringComparer.Ordinal),
            Directory.EnumerateFileSystemEntries(_place.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_summary_names_elsewhere_is_left_alone()
    {
        _place.Run(Place.Small());
        File.WriteAllText(_place.At("precious.csv"), "");
        File.SetLastWriteTimeUtc(_place.At("precious.csv"), DateTime.UnixEpoch);
        var summary = _place.At("out", RunFile.Name);
        File.WriteAllText(summary, File.ReadAllText(summary).Replace("\"spikes.csv\"", "\"../precious.csv\"", StringComparison.Ordinal));
        Assert.Contains("../precious.csv", RunSummary.Read(_place.At("out"))!.Files);
        _place.Run(Place.Small());
        Assert.True(File.Exists(_place.At("precious.csv")));
    }

    /// <summary>Has files look as if they had been written long ago; those that are not there are made.</summary>
    private void Age(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            using (File.Open(_place.At("out", file), FileMode.OpenOrCreate))
            {
            }

            File.SetLastWriteTimeUtc(_place.At("out", file), DateTime.UnixEpoch);
        }
    }
}
