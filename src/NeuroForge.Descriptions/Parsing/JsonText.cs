using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Parsing;

/// <summary>Finds the begin of each token of a JSON text. Newtonsoft's reader gives the end; there are only spaces and commas between two tokens.</summary>
internal sealed class JsonText
{
    private readonly string _text;
    private readonly List<int> _lines = [0];
    private int _start;
    private int _end;

    internal JsonText(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                _lines.Add(i + 1);
            }
        }
    }

    /// <summary>The begin of the current token.</summary>
    internal Place Start => At(_start);

    /// <summary>The end of the text.</summary>
    internal Place End => At(_text.Length);

    /// <summary>The current token as written.</summary>
    internal string Token => _text[_start.._end];

    /// <summary>Moves to the next token.</summary>
    /// <param name="line">The line in which the token ends, from 1.</param>
    /// <param name="characters">Number of characters of that line up to the token's end.</param>
    internal void Advance(int line, int characters)
    {
        _start = _end;
        _end = Math.Clamp(_lines[Math.Clamp(line, 1, _lines.Count) - 1] + characters, _start, _text.Length);
        while (_start < _end && (char.IsWhiteSpace(_text[_start]) || _text[_start] == ','))
        {
            _start++;
        }
    }

    /// <summary>A place, moved into the text if it is outside.</summary>
    internal Place Clamp(int line, int column) => new(Math.Clamp(line, 1, _lines.Count), Math.Max(1, column));

    /// <summary>True if a text is a number by the grammar of JSON (RFC 8259, section 6).</summary>
    internal static bool IsNumber(ReadOnlySpan<char> text)
    {
        text = text.StartsWith("-") ? text[1..] : text;
        if (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]))
        {
            return false;
        }

        var whole = Digits(ref text) && (!Begins(ref text, '.') || Digits(ref text));
        if (whole && (Begins(ref text, 'e') || Begins(ref text, 'E')))
        {
            _ = Begins(ref text, '+') || Begins(ref text, '-');
            whole = Digits(ref text);
        }

        return whole && text.IsEmpty;
    }

    private static bool Begins(ref ReadOnlySpan<char> text, char character)
    {
        var begins = text.Length > 0 && text[0] == character;
        text = begins ? text[1..] : text;
        return begins;
    }

    private static bool Digits(ref ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart("0123456789");
        var any = rest.Length < text.Length;
        text = rest;
        return any;
    }

    private Place At(int offset)
    {
        var line = _lines.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new Place(line + 1, offset - _lines[line] + 1);
    }
}
