namespace NeuroForge.Equations.Text;

/// <summary>Reads the tokens of a statement one after the other.</summary>
/// <param name="source">The statement.</param>
internal sealed class TokenReader(SourceText source)
{
    /// <summary>The greatest depth of nested parts: a tree is walked by recursion.</summary>
    private const int Deepest = 60;

    private readonly IReadOnlyList<Token> _tokens = Lexer.Split(source);
    private int _at;
    private int _depth;

    /// <summary>The statement.</summary>
    internal SourceText Source => source;

    /// <summary>The current token.</summary>
    internal Token Current => _tokens[_at];

    /// <summary>The token after the current one.</summary>
    internal Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <summary>The current token; the next one is then the current one.</summary>
    internal Token Take() => _tokens[_at++];

    /// <summary>The current token, which has to be of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="expected">The expected text in a message.</param>
    /// <exception cref="MistakeException">It is of another kind.</exception>
    internal Token Take(TokenKind kind, string expected) => Current.Kind == kind ? Take() : throw Unexpected(expected);

    /// <summary>Skips a sign that has to be here.</summary>
    /// <exception cref="MistakeException">There is something else.</exception>
    internal void Expect(string sign)
    {
        if (!Current.Is(sign))
        {
            throw Unexpected($"\"{sign}\"");
        }

        _at++;
    }

    /// <summary>Enters a nested part.</summary>
    /// <exception cref="MistakeException">Parts are nested too deep.</exception>
    internal void Enter()
    {
        if (++_depth > Deepest)
        {
            throw Mistake(Current, $"parts are nested more than {Deepest} deep", "name parts of it");
        }
    }

    /// <summary>Leaves a nested part.</summary>
    internal void Leave() => _depth--;

    /// <summary>A mistake at a token.</summary>
    internal MistakeException Mistake(Token at, string message, string? hint = null) => Mistake(at.Offset, message, hint);

    /// <summary>A mistake in the form of the statement.</summary>
    /// <param name="offset">Number of characters before it.</param>
    /// <param name="message">The problem.</param>
    /// <param name="hint">The correction.</param>
    internal MistakeException Mistake(int offset, string message, string? hint = null) => new(MistakeKind.Syntax, source, offset, message, hint);

    /// <summary>The mistake of a token that is not possible here.</summary>
    internal MistakeException Unexpected(string expected) => Mistake(Current, $"{Current.InWords} is not possible here", $"expected: {expected}");
}
