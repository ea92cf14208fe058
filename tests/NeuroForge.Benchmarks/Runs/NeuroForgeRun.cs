using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>A run of the command line as its own process, and what <c>run.json</c> says about it.</summary>
/// <param name="Process">The whole process.</param>
/// <param name="SimulateSeconds">The simulation alone, from its first step to its last.</param>
/// <param name="BuildSeconds">Building the network.</param>
/// <param name="Synapses">Synapses at the end.</param>
/// <param name="Spikes">Spikes in all.</param>
/// <param name="SnapshotBytes">The size of the largest snapshot that it left.</param>
internal readonly record struct NeuroForgeRun(ProcessRun Process, double SimulateSeconds, double BuildSeconds, long Synapses, long Spikes, long SnapshotBytes)
{
    /// <summary>Processor time of the simulation alone.</summary>
    internal double SimulateCpuSeconds { get; init; }

    /// <summary>Processor time of building the network, all threads together.</summary>
    internal double BuildCpuSeconds { get; init; }

    /// <summary>Runs a model.</summary>
    /// <param name="model">Its name.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="settings">Named parameters that get another value: name=value.</param>
    internal static NeuroForgeRun Of(string model, int threads, params IEnumerable<string> settings) =>
        With(model, ["--threads", $"{threads}", .. settings.SelectMany(s => (string[])["--set", s])]);

    /// <summary>Runs a model.</summary>
    /// <param name="model">Its name.</param>
    /// <param name="options">Options of the command line.</param>
    internal static NeuroForgeRun With(string model, params IEnumerable<string> options) => OfFile(Repository.Model(model), options);

    /// <summary>Runs a description.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="options">Options of the command line.</param>
    internal static NeuroForgeRun OfFile(string file, params IEnumerable<string> options)
    {
        var results = Directory.CreateTempSubdirectory("neuroforge-benchmark-").FullName;
        try
        {
            return Read(ProcessRun.Of("dotnet", [Repository.CommandLine, "run", file, "--quiet", "--no-report", "--out", results, .. options]), results);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    private static NeuroForgeRun Read(ProcessRun process, string results)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(results, "run.json")));
        var snapshots = new DirectoryInfo(Path.Combine(results, "snapshots"));
        var run = json.RootElement;
        return new(
            process,
            run.GetProperty("simulate_seconds").GetDouble(),
            run.GetProperty("build_seconds").GetDouble(),
            run.GetProperty("synapses").EnumerateObject().Sum(p => p.Value.GetInt64()),
            run.GetProperty("spikes").GetInt64(),
            snapshots.Exists ? snapshots.EnumerateFiles().Max(f => f.Length) : 0)
        {
            SimulateCpuSeconds = run.GetProperty("simulate_cpu_seconds").GetDouble(),
            BuildCpuSeconds = run.GetProperty("build_cpu_seconds").GetDouble(),
        };
    }
}
