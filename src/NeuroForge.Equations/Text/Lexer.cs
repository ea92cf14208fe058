namespace NeuroForge.Equations.Text;

/// <summary>Splits a statement into tokens.</summary>
internal static class Lexer
{
    /// <summary>The greatest length of a statement.</summary>
    internal const int Longest = 2000;

    private static readonly string[] Signs =
        ["<=", ">=", "==", "!=", "+=", "-=", "*=", "/=", "+", "-", "*", "/", "^", "(", ")", ",", "=", "<", ">", "'"];

    /// <summary>Splits a statement.</summary>
    /// <exception cref="MistakeException">The text is too long or contains a character that no statement has.</exception>
    internal static IReadOnlyList<Token> Split(SourceText source)
    {
        var text = source.Text;
        if (text.Length > Longest)
        {
            throw new MistakeException(
                MistakeKind.Syntax, source, Longest, $"the text has {text.Length} characters", $"at most {Longest} are possible; name parts of it");
        }

        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t')
            {
                at++;
                continue;
            }

            var token = Next(source, at);
            tokens.Add(token);
            at += token.Text.Length;
        }

        tokens.Add(new(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static Token Next(SourceText source, int at)
    {
        var text = source.Text;
        var end = at;
        if (IsDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && IsDigit(text[at + 1])))
        {
            end = NumberEnd(text, at);
            return new(TokenKind.Number, text[at..end], at);
        }

        while (end < text.Length && (IsLetter(text[end]) || (end > at && IsDigit(text[end]))))
        {
            end++;
        }

        if (end > at)
        {
            return new(TokenKind.Name, text[at..end], at);
        }

        return Array.Find(Signs, sign => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0) is { } found
            ? new(TokenKind.Sign, found, at)
            : throw new MistakeException(
                MistakeKind.Syntax,
                source,
                at,
                $"the character \"{text[at]}\" has no meaning in an equation",
                text[at] switch
                {
                    ':' => "units are those of \"states\" and \"parameters\", and follow from them for named values",
                    ';' or '\n' => "write a list of statements, each between quotes of its own",
                    _ => "write + - * / ^ ( ) , < > and names",
                });
    }

    /// <summary>The end of a number. An <c>e</c> belongs to it only if digits follow.</summary>
    private static int NumberEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && (IsDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + (end + 1 < text.Length && text[end + 1] is '+' or '-' ? 2 : 1);
            if (digits < text.Length && IsDigit(text[digits]))
            {
                for (end = digits; end < text.Length && IsDigit(text[end]);)
                {
                    end++;
                }
            }
        }

        return end;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is '_' or '\u00B5' or '\u03BC';
}
