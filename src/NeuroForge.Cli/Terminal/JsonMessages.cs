using System.Text.Json;
using NeuroForge.Cli.Structured;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Terminal;

/// <summary>Messages as lines of JSON, whose member <c>event</c> is <c>warning</c>, <c>advice</c>, <c>diagnostic</c> or <c>error</c>.</summary>
internal sealed class JsonMessages : Messages
{
    internal override void Warn(string warning) => JsonOutput.PrintLine(Console.Error, "warning", json => json.WriteString("message", warning));

    internal override void Advise(string advice) => JsonOutput.PrintLine(Console.Error, "advice", json => json.WriteString("message", advice));

    internal override void Report(Diagnostic diagnostic, string? member = null) => JsonOutput.PrintLine(Console.Error, "diagnostic", json =>
    {
        WriteMember(json, member);
        DiagnosticJson.WriteMembers(json, diagnostic);
    });

    internal override void Fail(string message, int exitCode, string? member = null) => JsonOutput.PrintLine(Console.Error, "error", json =>
    {
        WriteMember(json, member);
        json.WriteNumber("exit_code", exitCode);
        json.WriteString("message", message);
    });

    private static void WriteMember(Utf8JsonWriter json, string? member)
    {
        if (member is not null)
        {
            json.WriteString("member", member);
        }
    }
}
