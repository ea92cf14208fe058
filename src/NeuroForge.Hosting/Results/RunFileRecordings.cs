using System.Text.Json;
using NeuroForge.Engine.Recording;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Results;

/// <summary>The part of <c>run.json</c> about recordings: their contents and files.</summary>
internal static class RunFileRecordings
{
    /// <summary>Writes the recordings, in the order of the description.</summary>
    internal static void Write(IReadOnlyList<RecordingResult> recordings, Utf8JsonWriter json)
    {
        json.WriteStartArray("recordings");
        foreach (var recording in recordings)
        {
            Write(recording, json);
        }

        json.WriteEndArray();
    }

    private static void Write(RecordingResult recording, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", recording.Info.Name);
        json.WriteString("recorder", recording.Recorder.Id);
        json.WriteString("plugin", recording.Recorder.Plugin.Id);
        json.WriteString("kind", SnakeCase.Of(recording.Info.Kind.ToString()));
        json.WriteString("of", recording.Info.Owner == RecordedOwner.Population ? "populations" : "projections");
        json.WriteString("quantity", recording.Info.Quantity);
        json.WriteString("column", recording.Info.Column);
        json.WriteString("unit", recording.Info.Unit);
        WriteGroups(recording.Info.Groups, json);
        WriteInterval(recording.Interval, json);
        if (recording.Sample is { } sample)
        {
            json.WriteNumber("sample", sample);
        }

        WriteFiles(recording.Files, json);
        json.WriteEndObject();
    }

    private static void WriteGroups(IReadOnlyList<RecordingGroup> groups, Utf8JsonWriter json)
    {
        json.WriteStartArray("groups");
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            json.WriteNumber("size", group.Size);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInterval(double? interval, Utf8JsonWriter json)
    {
        if (interval is { } every)
        {
            json.WriteNumber("every_ms", every);
        }
        else
        {
            json.WriteNull("every_ms");
        }
    }

    private static void WriteFiles(IReadOnlyList<string> files, Utf8JsonWriter json)
    {
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
    }
}
