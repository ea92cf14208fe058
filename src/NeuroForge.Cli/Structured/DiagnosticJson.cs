using System.Text.Json;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Structured;

/// <summary>Writes diagnostics as JSON.</summary>
internal static class DiagnosticJson
{
    /// <summary>Writes the members of a diagnostic: severity, code, place, message and advice.</summary>
    internal static void WriteMembers(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("file", diagnostic.File);
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteString("path", diagnostic.Path);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("advice", diagnostic.Hint);
        if (diagnostic.Related is { } related)
        {
            json.WriteStartObject("related");
            json.WriteNumber("line", related.Line);
            json.WriteNumber("column", related.Column);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }
    }
}
