using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Syntax;

/// <summary>A statement.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Target">The name on its left side.</param>
/// <param name="Offset">Number of characters before that name.</param>
/// <param name="Value">Its right side; for a change, the new value of the target.</param>
/// <param name="Sign">The operator of a change, such as <c>+=</c>; otherwise <c>=</c>.</param>
/// <param name="Right">The right side as it was written.</param>
internal sealed record Statement(SourceText Source, StatementKind Kind, string Target, int Offset, Written Value, string Sign, Written Right);
