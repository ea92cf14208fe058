namespace NeuroForge.Descriptions.Computing;

/// <summary>A number, with its unit if it has one.</summary>
/// <param name="Offset">The number of characters before it in the text.</param>
/// <param name="Value">The number and its unit.</param>
internal sealed record NumberExpression(int Offset, Computed Value) : Expression(Offset);
