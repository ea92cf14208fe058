using NeuroForge.Cli.Structured;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Documents;

/// <summary>The document of <c>explain --json</c>: codes with their meaning and examples.</summary>
internal static class ExplainDocument
{
    /// <summary>Prints the codes.</summary>
    internal static void Print(IEnumerable<DiagnosticCode> codes, TextWriter output) =>
        JsonOutput.Print(output, "neuroforge-explain/1", json => json.WriteObjects("codes", codes.Select(DiagnosticPage.Of), static (json, page) =>
        {
            json.WriteString("code", page.Code.Id);
            json.WriteString("severity", page.Code.Severity == Severity.Warning ? "warning" : "error");
            json.WriteString("title", page.Code.Title);
            json.WriteString("meaning", page.Meaning);
            json.WriteString("wrong", page.Wrong);
            json.WriteString("right", page.Right);
        }));
}
