using System.Globalization;

namespace NeuroForge.Tables.Ground;

/// <summary>Reads numbers from UTF-8, with the same results as the runtime's parser, which is used where the short way is not exact.</summary>
internal static class NumberParser
{
    /// <summary>Greatest number of digits of a whole number that fits into 64 bits.</summary>
    private const int MostDigits = 19;

    /// <summary>Reads a whole number with an optional sign.</summary>
    internal static bool TryWhole(ReadOnlySpan<byte> text, out long value)
    {
        var end = 0;
        return (TryLeading(text, ref end, out value) && end == text.Length)
            || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a number, also <c>nan</c> and <c>inf</c> as other programs write them.</summary>
    internal static bool TryNumber(ReadOnlySpan<byte> text, out double value)
    {
        var end = 0;
        return (TryLeading(text, ref end, out value) && end == text.Length)
            || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || TrySpecial(text, out value);
    }

    /// <summary>Reads the number at a place, up to the first byte that does not belong to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the number; afterwards the place behind it.</param>
    /// <param name="value">The number.</param>
    /// <returns>False if there is no number, or if it is not of the usual kind; the place is then the same as before.</returns>
    internal static bool TryLeading(ReadOnlySpan<byte> text, ref int at, out double value)
    {
        var (i, mantissa, scale) = (at, 0UL, 0);
        var sign = i < text.Length ? text[i] : (byte)0;
        i += sign is (byte)'-' or (byte)'+' ? 1 : 0;
        var first = i;
        Digits(text, ref i, ref mantissa);
        var digits = i - first;
        if (i < text.Length && text[i] == (byte)'.')
        {
            var point = ++i;
            Digits(text, ref i, ref mantissa);
            scale = point - i;
            digits -= scale;
        }

        value = 0;
        if (digits == 0 || (digits > MostDigits && digits - Zeros(text[first..i]) > MostDigits)
            || !TryExponent(text, ref i, ref scale) || !DecimalScale.TryScale(mantissa, scale, out value))
        {
            return false;
        }

        value = sign == (byte)'-' ? -value : value;
        at = i;
        return true;
    }

    /// <summary>Reads the whole number at a place, up to the first byte that does not belong to it.</summary>
    /// <inheritdoc cref="TryLeading(ReadOnlySpan{byte}, ref int, out double)"/>
    internal static bool TryLeading(ReadOnlySpan<byte> text, ref int at, out long value)
    {
        var (i, number) = (at, 0UL);
        var isNegative = i < text.Length && text[i] == (byte)'-';
        i += isNegative ? 1 : 0;
        var first = i;
        Digits(text, ref i, ref number);
        value = isNegative ? -(long)number : (long)number;
        if (i - first is < 1 or >= MostDigits)
        {
            return false;
        }

        at = i;
        return true;
    }

    private static void Digits(ReadOnlySpan<byte> text, ref int at, ref ulong number)
    {
        var (i, value) = (at, number);
        for (; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9)
            {
                break;
            }

            value = (value * 10) + digit;
        }

        (at, number) = (i, value);
    }

    /// <summary>Number of zeros before the first other digit.</summary>
    private static int Zeros(ReadOnlySpan<byte> digits)
    {
        var end = digits.IndexOfAnyExcept((byte)'0', (byte)'.');
        var zeros = end < 0 ? digits : digits[..end];
        return zeros.Length - (zeros.Contains((byte)'.') ? 1 : 0);
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, ref int at, ref int scale)
    {
        if (at == text.Length || text[at] is not ((byte)'e' or (byte)'E'))
        {
            return true;
        }

        var i = at + 1;
        var hasPlus = i < text.Length && text[i] == (byte)'+';
        i += hasPlus ? 1 : 0;
        if (!TryLeading(text, ref i, out long exponent) || (hasPlus && text[at + 2] == (byte)'-') || exponent is < -400 or > 400)
        {
            return false;
        }

        scale += (int)exponent;
        at = i;
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
