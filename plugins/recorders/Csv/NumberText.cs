using System.Globalization;

namespace NeuroForge.Recorders;

/// <summary>Numbers as text: the shortest that reads back to the same bits, in the layout of .NET.</summary>
internal sealed class NumberText
{
    /// <summary>Room for the longest number.</summary>
    internal const int Longest = 32;

    /// <summary>Greatest number of digits before the point; a number with more is written with an exponent.</summary>
    private const int MostDigits = 17;

    /// <summary>Greatest number of zeros after the point; a number with more is written with an exponent.</summary>
    private const int MostZeros = 3;

    private readonly ShortestDecimal _shortest = new();

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="into">Receives the text; it has room for the longest number.</param>
    /// <returns>The length of the text.</returns>
    internal int Write(double value, Span<byte> into)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            value.TryFormat(into, out var length, default, CultureInfo.InvariantCulture);
            return length;
        }

        if (value > 0)
        {
            return WritePositive(value, into);
        }

        into[0] = (byte)'-';
        return 1 + WritePositive(-value, into[1..]);
    }

    private int WritePositive(double value, Span<byte> into)
    {
        var (number, exponent) = _shortest.Of(value);
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        digits = digits[..count];
        var point = count + exponent;
        return point > MostDigits || point < -MostZeros ? WriteScientific(digits, point - 1, into)
            : point <= 0 ? WriteFraction(digits, -point, into)
            : point >= count ? WriteWhole(digits, point - count, into)
            : WritePoint(digits, point, into);
    }

    private static int WritePoint(ReadOnlySpan<byte> digits, int point, Span<byte> into)
    {
        digits[..point].CopyTo(into);
        into[point] = (byte)'.';
        digits[point..].CopyTo(into[(point + 1)..]);
        return digits.Length + 1;
    }

    private static int WriteWhole(ReadOnlySpan<byte> digits, int zeros, Span<byte> into)
    {
        digits.CopyTo(into);
        into.Slice(digits.Length, zeros).Fill((byte)'0');
        return digits.Length + zeros;
    }

    private static int WriteFraction(ReadOnlySpan<byte> digits, int zeros, Span<byte> into)
    {
        "0.000"u8[..(2 + zeros)].CopyTo(into);
        digits.CopyTo(into[(2 + zeros)..]);
        return 2 + zeros + digits.Length;
    }

    private static int WriteScientific(ReadOnlySpan<byte> digits, int exponent, Span<byte> into)
    {
        var length = digits.Length == 1 ? WriteWhole(digits, 0, into) : WritePoint(digits, 1, into);
        into[length++] = (byte)'E';
        into[length++] = (byte)(exponent < 0 ? '-' : '+');
        Math.Abs(exponent).TryFormat(into[length..], out var written, "00", CultureInfo.InvariantCulture);
        return length + written;
    }
}
