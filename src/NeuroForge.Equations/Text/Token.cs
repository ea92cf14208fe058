namespace NeuroForge.Equations.Text;

/// <summary>A token of a statement.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its characters; empty at the end.</param>
/// <param name="Offset">Number of characters before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Offset)
{
    /// <summary>The token in a message.</summary>
    internal string InWords => Kind == TokenKind.End ? "the end of the text" : $"\"{Text}\"";

    /// <summary>True if it is this operator or punctuation mark.</summary>
    internal bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;
}
