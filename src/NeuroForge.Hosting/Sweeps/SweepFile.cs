using System.Text.Json;
using NeuroForge.Hosting.Results;
using NeuroForge.Mechanisms;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>The result of a sweep as JSON: for each member its values, its outcome, and its <c>run.json</c>.</summary>
public static class SweepFile
{
    private const string Format = "neuroforge-sweep/1";

    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>Writes the result to a stream.</summary>
    /// <param name="result">The result of the sweep.</param>
    /// <param name="stream">The destination.</param>
    /// <exception cref="IOException">The results of a member cannot be read.</exception>
    public static void Write(SweepResult result, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("model", result.Model);
            json.WriteStartArray("members");
            foreach (var member in result.Members)
            {
                Write(member, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void Write(SweepMemberResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("member", result.Member.Name);
        json.WriteStartObject("parameters");
        foreach (var (parameter, value) in result.Member.Values)
        {
            json.WriteString(parameter, value);
        }

        json.WriteEndObject();
        json.WriteString("directory", result.Directory);
        json.WriteString("outcome", SnakeCase.Of(result.Outcome.ToString()));
        json.WriteString("failure", result.Failure?.Message);
        json.WritePropertyName("run");
        WriteRun(result, json);
        json.WriteEndObject();
    }

    private static void WriteRun(SweepMemberResult result, Utf8JsonWriter json)
    {
        if (result.Summary is null)
        {
            json.WriteNullValue();
            return;
        }

        using var run = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(result.Directory, RunFile.Name)));
        run.RootElement.WriteTo(json);
    }
}
