using NeuroForge.Reporting.Figures;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Methods;

namespace NeuroForge.Reporting.Page;

/// <summary>Everything that a report shows.</summary>
/// <param name="Run">The run.</param>
/// <param name="Prose">What its description says of itself.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Methods">Its methods tables; none where the network cannot be known.</param>
/// <param name="Notes">What went wrong in the run; what could not be shown, and why.</param>
internal sealed record ReportContent(
    ReportedRun Run,
    ModelProse Prose,
    IReadOnlyList<FigureSection> Figures,
    IReadOnlyList<MethodsTable> Methods,
    IReadOnlyList<string> Notes);
