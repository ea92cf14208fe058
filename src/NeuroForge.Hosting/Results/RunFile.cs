using System.Text.Json;
using NeuroForge.Engine.Recording;
using NeuroForge.Equations;
using NeuroForge.Hosting.Files;
using NeuroForge.Mechanisms;

namespace NeuroForge.Hosting.Results;

/// <summary>The file <c>run.json</c>: description, environment, speed and results of a run.</summary>
public static class RunFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "run.json";

    private const string Format = "neuroforge-run/1";

    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>Writes the file, completely or not at all.</summary>
    /// <param name="result">The result of the run.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(RunResult result, string path) => WholeFile.Write(path, stream => Write(result, stream));

    /// <summary>Writes the same to a stream.</summary>
    /// <param name="result">The result of the run.</param>
    /// <param name="stream">The destination.</param>
    public static void Write(RunResult result, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            Write(result, json);
        }

        stream.Write("\n"u8);
    }

    private static void Write(RunResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("model", result.Model);
        json.WriteString("description_hash", result.DescriptionHash);
        json.WriteString("outcome", SnakeCase.Of(result.Outcome.ToString()));
        json.WriteNumber("seed", result.Seed);
        WriteOverrides(json, result.Overrides);
        RunFileNetwork.Write(result.Plan, json);
        WritePlugins(json, result.Plugins);
        WriteModels(json, result.Models);
        RunFileProcessor.Write(json);
        json.WriteNumber("threads", result.Threads);
        if (result.Ranks > 1)
        {
            json.WriteNumber("ranks", result.Ranks);
        }

        WriteExchange(json, result.Exchange);

        json.WriteNumber("resumed_at_seconds", result.ResumedAtSeconds);
        json.WriteNumber("simulated_seconds", result.SimulatedSeconds);
        json.WriteNumber("build_seconds", result.BuildSeconds);
        json.WriteNumber("simulate_seconds", result.SimulateSeconds);
        WriteNumber(json, "real_time_factor", result.RealTimeFactor);
        json.WriteNumber("build_cpu_seconds", result.BuildCpuSeconds);
        json.WriteNumber("simulate_cpu_seconds", result.SimulateCpuSeconds);
        json.WriteNumber("peak_memory_bytes", result.PeakMemoryBytes);
        RunFileProfile.Write(result.Profile, json);
        json.WriteNumber("spikes", result.Spikes);
        WriteSynapses(json, result.Synapses);
        WriteBytesPerSynapse(json, result);
        WriteSummaries(json, result.Summaries);
        RunFileDepartures.Write(result.Departures, result.Plan.Step, json);
        RunFileNonFiniteStates.Write(result.NonFiniteStates, json);
        RunFileRecordings.Write(result.Recordings, json);
        json.WriteString("state_hash", result.StateHash);
        json.WriteEndObject();
    }

    /// <summary>Writes what ranks have exchanged; nothing for a single rank.</summary>
    private static void WriteExchange(Utf8JsonWriter json, RankResult? exchange)
    {
        if (exchange is null)
        {
            return;
        }

        json.WriteStartObject("exchange");
        json.WriteNumber("bytes", exchange.Bytes);
        json.WriteNumber("seconds", exchange.Seconds);
        json.WriteStartArray("peak_memory_bytes");
        exchange.PeakMemoryBytes.ToList().ForEach(json.WriteNumberValue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the memory for a synapse of each projection; null for a projection without synapses.</summary>
    private static void WriteBytesPerSynapse(Utf8JsonWriter json, RunResult result)
    {
        json.WriteStartObject("bytes_per_synapse");
        foreach (var ((projection, count), (_, bytes)) in result.Synapses.Zip(result.SynapseBytes))
        {
            WriteNumber(json, projection, count == 0 ? double.NaN : (double)bytes / count);
        }

        json.WriteEndObject();
    }

    private static void WriteOverrides(Utf8JsonWriter json, IReadOnlyDictionary<string, string> overrides)
    {
        json.WriteStartObject("overrides");
        foreach (var (name, text) in overrides.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, text);
        }

        json.WriteEndObject();
    }

    private static void WritePlugins(Utf8JsonWriter json, IReadOnlyList<PluginIdentity> plugins)
    {
        json.WriteStartObject("plugins");
        foreach (var plugin in plugins)
        {
            json.WriteStartObject(plugin.Id);
            json.WriteString("version", plugin.Version.ToString());
            json.WriteString("hash", plugin.Hash);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteModels(Utf8JsonWriter json, IReadOnlyList<GeneratedModel> models)
    {
        if (models.Count == 0)
        {
            return;
        }

        json.WriteStartObject("models");
        foreach (var model in models)
        {
            json.WriteStartObject(model.Name);
            json.WriteString("method", model.Method);
            json.WriteString("hash", model.Hash);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSynapses(Utf8JsonWriter json, IReadOnlyList<(string Projection, long Count)> synapses)
    {
        json.WriteStartObject("synapses");
        foreach (var (projection, count) in synapses)
        {
            json.WriteNumber(projection, count);
        }

        json.WriteEndObject();
    }

    private static void WriteSummaries(Utf8JsonWriter json, IReadOnlyList<(string Recorder, SeriesSummary Summary)> summaries)
    {
        json.WriteStartObject("summary");
        foreach (var (recorder, summary) in summaries)
        {
            json.WriteStartObject(recorder);
            for (var column = 0; column < summary.Columns.Count; column++)
            {
                json.WriteStartObject(summary.Columns[column]);
                WriteNumber(json, "last", summary.Last(column));
                WriteNumber(json, "mean", summary.Mean(column));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a number. JSON has no not-a-number, so it is written as null.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
