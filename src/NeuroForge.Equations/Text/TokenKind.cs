namespace NeuroForge.Equations.Text;

/// <summary>The kind of a token.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A name: letters, digits and underscores.</summary>
    Name,

    /// <summary>An operator, a parenthesis or a comma.</summary>
    Sign,
}
