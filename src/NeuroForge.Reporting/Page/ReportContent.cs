using NeuroForge.Reporting.Figures;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Methods;

namespace NeuroForge.Reporting.Page;

/// <summary>The contents of a report.</summary>
/// <param name="Run">The run.</param>
/// <param name="Prose">The description of its model in prose.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Methods">Its methods tables; empty if the network is not known.</param>
/// <param name="Notes">Problems of the run, and parts that could not be shown, with the reasons.</param>
internal sealed record ReportContent(
    ReportedRun Run,
    ModelProse Prose,
    IReadOnlyList<FigureSection> Figures,
    IReadOnlyList<MethodsTable> Methods,
    IReadOnlyList<string> Notes);
