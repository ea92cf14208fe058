using System.Globalization;

namespace NeuroForge.Tables.Ground;

/// <summary>Reads numbers from UTF-8, with the same results as the runtime's parser, which is used where the short way is not exact.</summary>
internal static class NumberParser
{
    /// <summary>Greatest number of digits of a mantissa that fits into 64 bits.</summary>
    private const int MostDigits = 19;

    /// <summary>The greatest mantissa that a double has exactly.</summary>
    private const ulong MostExact = 1UL << 53;

    /// <summary>The powers of ten that a double has exactly.</summary>
    private static readonly double[] Powers = [.. Enumerable.Range(0, 23).Select(power => double.Parse($"1e{power}", CultureInfo.InvariantCulture))];

    /// <summary>Reads a whole number with an optional sign.</summary>
    internal static bool TryWhole(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var i = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (text.Length - i is < 1 or > MostDigits - 1)
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        for (; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = text[0] == (byte)'-' ? -value : value;
        return true;
    }

    /// <summary>Reads a number, also <c>nan</c> and <c>inf</c> as other programs write them.</summary>
    internal static bool TryNumber(ReadOnlySpan<byte> text, out double value)
    {
        var (mantissa, digits, scale, i) = (0UL, 0, 0, text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0);
        for (; i < text.Length && (uint)(text[i] - '0') <= 9; i++, digits++)
        {
            mantissa = (mantissa * 10) + (uint)(text[i] - '0');
        }

        if (i < text.Length && text[i] == (byte)'.')
        {
            var point = ++i;
            for (; i < text.Length && (uint)(text[i] - '0') <= 9; i++, digits++)
            {
                mantissa = (mantissa * 10) + (uint)(text[i] - '0');
            }

            scale = point - i;
        }

        // A product or quotient of two exact numbers is rounded once, so it is the nearest double.
        if (digits is 0 or > MostDigits || mantissa > MostExact || !TryExponent(text[i..], ref scale) || Math.Abs(scale) >= Powers.Length)
        {
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || TrySpecial(text, out value);
        }

        value = scale < 0 ? mantissa / Powers[-scale] : mantissa * Powers[scale];
        value = text[0] == (byte)'-' ? -value : value;
        return true;
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, ref int scale)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not ((byte)'e' or (byte)'E') || text.Length > 5 || !TryWhole(text[1..], out var exponent))
        {
            return false;
        }

        scale += (int)exponent;
        return true;
    }

    private static bool TrySpecial(ReadOnlySpan<byte> text, out double value)
    {
        var word = System.Text.Encoding.UTF8.GetString(text).ToUpperInvariant();
        value = word switch
        {
            "NAN" => double.NaN,
            "INF" or "+INF" => double.PositiveInfinity,
            "-INF" => double.NegativeInfinity,
            _ => 0,
        };
        return value != 0;
    }
}
