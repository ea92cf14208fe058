namespace NeuroForge.Descriptions.Computing;

/// <summary>A name: a named parameter, a constant, or a unit.</summary>
/// <param name="Offset">The number of characters before it in the text.</param>
/// <param name="Name">The name, without the <c>$</c> that may precede a named parameter.</param>
/// <param name="IsParameter">True if a <c>$</c> precedes it, so that it can only be a named parameter.</param>
internal sealed record NameExpression(int Offset, string Name, bool IsParameter) : Expression(Offset);
