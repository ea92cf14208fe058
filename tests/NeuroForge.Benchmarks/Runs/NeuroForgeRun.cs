using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>A run of the command line as its own process, and what <c>run.json</c> says about it.</summary>
/// <param name="Process">The whole process.</param>
/// <param name="SimulateSeconds">The simulation alone, from its first step to its last.</param>
/// <param name="BuildSeconds">Building the network.</param>
/// <param name="Synapses">Synapses at the end.</param>
/// <param name="Spikes">Spikes in all.</param>
internal readonly record struct NeuroForgeRun(ProcessRun Process, double SimulateSeconds, double BuildSeconds, long Synapses, long Spikes)
{
    /// <summary>Runs a model.</summary>
    /// <param name="model">Its name.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="settings">Named parameters that get another value: name=value.</param>
    internal static NeuroForgeRun Of(string model, int threads, params IEnumerable<string> settings)
    {
        var results = Directory.CreateTempSubdirectory("neuroforge-benchmark-").FullName;
        try
        {
            string[] arguments = [Repository.CommandLine, "run", Repository.Model(model), "--quiet", "--out", results, "--threads", $"{threads}"];
            return Read(ProcessRun.Of("dotnet", arguments.Concat(settings.SelectMany(s => (string[])["--set", s]))), Path.Combine(results, "run.json"));
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    private static NeuroForgeRun Read(ProcessRun process, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var run = json.RootElement;
        return new(
            process,
            run.GetProperty("simulate_seconds").GetDouble(),
            run.GetProperty("build_seconds").GetDouble(),
            run.GetProperty("synapses").EnumerateObject().Sum(p => p.Value.GetInt64()),
            run.GetProperty("spikes").GetInt64());
    }
}
