using System.Text.Json;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Results;

/// <summary>The contents of <c>run.json</c> of a run that has ended.</summary>
public sealed record RunSummary
{
    private RunSummary(JsonElement run)
    {
        DescriptionHash = run.GetProperty("description_hash").GetString() ?? "";
        Outcome = Enum.GetValues<RunOutcome>().First(outcome => SnakeCase.Of(outcome.ToString()) == run.GetProperty("outcome").GetString());
        Seed = run.GetProperty("seed").GetUInt64();
        Plugins = [.. run.GetProperty("plugins").EnumerateObject().Select(p => (p.Name, p.Value.GetProperty("version").GetString() ?? ""))];
        Seconds = run.GetProperty("build_seconds").GetDouble() + run.GetProperty("simulate_seconds").GetDouble();
        Spikes = run.GetProperty("spikes").GetInt64();
        Synapses = [.. run.GetProperty("synapses").EnumerateObject().Select(p => (p.Name, p.Value.GetInt64()))];
        Series = [.. run.GetProperty("summary").EnumerateObject().SelectMany(r => r.Value.EnumerateObject().Select(c => Read(r.Name, c)))];
        Files = [.. run.GetProperty("recordings").EnumerateArray().SelectMany(r => r.GetProperty("files").EnumerateArray()).Select(f => f.GetString() ?? "")];
        StateHash = run.GetProperty("state_hash").GetString() ?? "";
        WasChanged = run.TryGetProperty(RunFileDepartures.Key, out _);
    }

    /// <summary>SHA-256 of the resolved description.</summary>
    public string DescriptionHash { get; }

    /// <summary>The outcome of the run.</summary>
    public RunOutcome Outcome { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>The plugins whose mechanisms were used.</summary>
    public IReadOnlyList<(string Id, string Version)> Plugins { get; }

    /// <summary>Seconds spent on building and simulating, since the run began or was resumed.</summary>
    public double Seconds { get; }

    /// <summary>Number of spikes.</summary>
    public long Spikes { get; }

    /// <summary>Synapses of each projection at the end.</summary>
    public IReadOnlyList<(string Projection, long Count)> Synapses { get; }

    /// <summary>A summary of every column of every recorded series.</summary>
    public IReadOnlyList<SeriesResult> Series { get; }

    /// <summary>The files of its recordings, as paths below the folder.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>A hash over the complete final state.</summary>
    public string StateHash { get; }

    /// <summary>True if the network was changed while it ran, so that its results are not those of its description alone.</summary>
    public bool WasChanged { get; }

    /// <summary>Reads the summary of a run.</summary>
    /// <param name="directory">The folder of its results.</param>
    /// <returns>The summary; null if no run has ended there.</returns>
    /// <exception cref="InvalidDataException">The file was not written by a run.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static RunSummary? Read(string directory)
    {
        var path = Path.Combine(directory, RunFile.Name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new RunSummary(document.RootElement);
        }
        catch (Exception foreign) when (foreign is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path} is not a file of a run: {foreign.Message}", foreign);
        }
    }

    private static SeriesResult Read(string recorder, JsonProperty column) =>
        new(recorder, column.Name, Number(column.Value.GetProperty("last")), Number(column.Value.GetProperty("mean")));

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble();
}
