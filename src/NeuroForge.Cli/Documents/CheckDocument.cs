using System.Text.Json;
using NeuroForge.Cli.Structured;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Documents;

/// <summary>The document of <c>check --json</c>: whether a description can be run, everything that is wrong with it, and the network.</summary>
/// <param name="file">The file as the caller named it.</param>
/// <param name="model">The description.</param>
internal sealed class CheckDocument(string file, Model model)
{
    /// <summary>The mistakes that appear only when the network is built.</summary>
    internal IReadOnlyList<Diagnostic> WhenBuilt { get; set; } = [];

    /// <summary>Warnings from building the network, without a place.</summary>
    internal List<string> Warnings { get; } = [];

    /// <summary>True if the network was built and took a step.</summary>
    internal bool IsBuilt { get; set; }

    /// <summary>True if the description can be run.</summary>
    internal bool IsValid => model.IsValid && WhenBuilt.Count == 0;

    /// <summary>Prints the document.</summary>
    /// <param name="output">The destination.</param>
    /// <param name="details">True for the network with all its parts.</param>
    /// <param name="ranks">The number of ranks to estimate; 1 for none.</param>
    internal void Print(TextWriter output, bool details, int ranks) => JsonOutput.Print(output, "neuroforge-check/1", json =>
    {
        json.WriteString("file", file);
        json.WriteString("name", model.Name);
        json.WriteBoolean("valid", IsValid);
        json.WriteBoolean("built", IsBuilt);
        json.WriteObjects("diagnostics", model.Diagnostics.Concat(WhenBuilt), DiagnosticJson.WriteMembers);
        json.WriteTexts("warnings", Warnings);
        if (model.IsValid)
        {
            WriteSizes(json, model.Plan);
            if (details)
            {
                json.WriteStartObject("network");
                new NetworkJson(model, json).Write(ranks);
                json.WriteEndObject();
            }
        }
    });

    private static void WriteSizes(Utf8JsonWriter json, NetworkPlan plan)
    {
        json.WriteNumber("neurons", plan.Populations.Sum(p => (long)p.Size));
        json.WriteNumber("projections", plan.Projections.Count);
        json.WriteNumber("recorders", plan.Recorders.Count);
        json.WriteNumber("duration_ms", plan.Steps * plan.Step);
    }
}
