using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NeuroForge.Cli.Structured;

/// <summary>Prints JSON: a document with indents, or a line.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Document = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Line = Document with { Indented = false };

    /// <summary>Prints a document with its format as the first member.</summary>
    /// <param name="output">The destination.</param>
    /// <param name="format">The name and version of its shape.</param>
    /// <param name="members">Writes the other members.</param>
    internal static void Print(TextWriter output, string format, Action<Utf8JsonWriter> members) => Print(output, Document, json =>
    {
        json.WriteString("format", format);
        members(json);
    });

    /// <summary>Prints an object as a line.</summary>
    /// <param name="output">The destination.</param>
    /// <param name="kind">The value of its member <c>event</c>.</param>
    /// <param name="members">Writes the other members.</param>
    internal static void PrintLine(TextWriter output, string kind, Action<Utf8JsonWriter> members) => Print(output, Line, json =>
    {
        json.WriteString("event", kind);
        members(json);
    });

    /// <summary>Writes an array of objects.</summary>
    internal static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array of texts.</summary>
    internal static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a number, or null for none and for one that is not finite, which JSON does not have.</summary>
    internal static void WriteFinite(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Print(TextWriter output, JsonWriterOptions options, Action<Utf8JsonWriter> members)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n");
    }
}
