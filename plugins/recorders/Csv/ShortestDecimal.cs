namespace NeuroForge.Recorders;

/// <summary>
/// The shortest decimal number that reads back to the same bits, and the nearest of these: Raffaello Giulietti's Schubfach
/// (https://drive.google.com/file/d/1IEeATSVnEE6TkrHlCYNY2GjaraBjOT4f, "The Schubfach way to render doubles").
/// </summary>
/// <remarks>
/// The runtime's own formatting gives the same digits, except for two powers of two that do not read back, and takes about 160 ns for a number: nearly all of
/// the cost of a recording of a million numbers per simulated second.
/// </remarks>
internal sealed class ShortestDecimal
{
    private const int SignificandBits = 52;
    private const int Bias = 1075;
    private const ulong Hidden = 1UL << SignificandBits;

    private readonly PowersOfTen _powers = new();

    /// <summary>Finds the number.</summary>
    /// <param name="value">A finite number above 0.</param>
    /// <returns>Its digits, of which the last is not 0, and the power of ten that they are multiplied by.</returns>
    internal (ulong Digits, int Exponent) Of(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var (fraction, exponent) = (bits & (Hidden - 1), (int)(bits >> SignificandBits));
        var (digits, power) = exponent == 0
            ? Nearest(fraction, 1 - Bias, isPower: false)
            : Nearest(fraction | Hidden, exponent - Bias, fraction == 0 && exponent > 1);
        while (digits % 10 == 0)
        {
            (digits, power) = (digits / 10, power + 1);
        }

        return (digits, power);
    }

    /// <summary>Finds the shortest number in the interval that rounds to significand * 2^exponent.</summary>
    /// <param name="significand">The significand.</param>
    /// <param name="exponent">The power of two.</param>
    /// <param name="isPower">True if the neighbour below is only half as far away as the one above.</param>
    private (ulong Digits, int Exponent) Nearest(ulong significand, int exponent, bool isPower)
    {
        var power = FloorLog10(exponent, isPower);
        var shift = exponent + FloorLog2(-power) + 1;
        var scale = _powers[-power];
        var closed = significand & 1; // an even significand takes the ends of its interval too
        var four = 4 * significand;
        var lower = Scaled(scale, (four - (isPower ? 1UL : 2)) << shift) + closed;
        var middle = Scaled(scale, four << shift);
        var upper = Scaled(scale, (four + 2) << shift) - closed;
        var digits = middle / 4;
        return Shorter(digits / 10, lower, upper) is { } shorter ? (shorter, power + 1) : (Whole(digits, lower, middle, upper), power);
    }

    /// <summary>The number with one digit less, if exactly one such number is in the interval.</summary>
    private static ulong? Shorter(ulong digits, ulong lower, ulong upper)
    {
        var down = lower <= 40 * digits;
        var up = (40 * digits) + 40 <= upper;
        return digits > 0 && down != up ? digits + (up ? 1UL : 0) : null;
    }

    /// <summary>The number itself or the next, if only one is in the interval; otherwise the nearer one, and at equal distance the even one.</summary>
    private static ulong Whole(ulong digits, ulong lower, ulong middle, ulong upper)
    {
        var down = lower <= 4 * digits;
        var up = (4 * digits) + 4 <= upper;
        var half = (4 * digits) + 2;
        var next = down != up ? up : middle > half || (middle == half && (digits & 1) != 0);
        return digits + (next ? 1UL : 0);
    }

    /// <summary>
    /// A product without its lowest 128 bits, with its last bit set if something was cut off, so that comparisons give the same result as with all bits.
    /// </summary>
    private static ulong Scaled(UInt128 scale, ulong factor)
    {
        var low = Math.BigMul((ulong)scale, factor, out _);
        var high = Math.BigMul((ulong)(scale >> 64), factor, out var middle);
        middle += low;
        high += middle < low ? 1UL : 0;
        return high | (middle > 1 ? 1UL : 0);
    }

    /// <summary>The floor of the decimal logarithm of 2^exponent, or of three quarters of it; exact for all exponents of numbers.</summary>
    private static int FloorLog10(int exponent, bool ofThreeQuarters) => ((exponent * 1_262_611) - (ofThreeQuarters ? 524_031 : 0)) >> 22;

    /// <summary>The floor of the binary logarithm of 10^exponent; exact for all exponents of numbers.</summary>
    private static int FloorLog2(int exponent) => (exponent * 1_741_647) >> 19;
}
