using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Mathematics;

/// <summary>A text of a model that is shown as mathematics.</summary>
/// <param name="When">The event at which it acts; empty for an equation.</param>
/// <param name="Text">The text.</param>
/// <param name="Form">Its form.</param>
internal sealed record WrittenFormula(string When, SourceText Text, FormulaForm Form);
