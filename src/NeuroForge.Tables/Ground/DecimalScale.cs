using System.Globalization;
using System.Numerics;

namespace NeuroForge.Tables.Ground;

/// <summary>
/// The double nearest to a whole number times a power of ten. Where the product of 64 bits by 64 bits does not decide to which side it is rounded, there is no
/// result: about one number of 17 digits in a thousand.
/// </summary>
internal static class DecimalScale
{
    /// <summary>Greatest power of ten in the tables.</summary>
    private const int Most = 40;

    private const int Fraction = 52;
    private const int Bias = 1023;

    /// <summary>The greatest whole number below which a double has all of them.</summary>
    private const ulong MostExact = 1UL << 53;

    /// <summary>The powers of ten that a double has exactly.</summary>
    private static readonly double[] Exact = [.. Enumerable.Range(0, 23).Select(power => double.Parse($"1e{power}", CultureInfo.InvariantCulture))];

    /// <summary>The first 64 bits of the powers of ten from -40 to 40, and the exponents of 2 with which they give the power.</summary>
    private static readonly (ulong Bits, int Exponent)[] Powers = [.. Enumerable.Range(-Most, (2 * Most) + 1).Select(First64Bits)];

    /// <summary>Finds the double.</summary>
    /// <param name="number">The whole number.</param>
    /// <param name="power">The power of ten.</param>
    /// <param name="value">The double.</param>
    /// <returns>False if it is not certain.</returns>
    internal static bool TryScale(ulong number, int power, out double value)
    {
        if (number <= MostExact && (uint)(power + Exact.Length - 1) < (uint)((2 * Exact.Length) - 1))
        {
            // A product or quotient of two exact numbers is rounded once, so it is the nearest double.
            value = power < 0 ? number / Exact[-power] : number * Exact[power];
            return true;
        }

        value = 0;
        return number == 0 || ((uint)(power + Most) <= 2 * Most && TryRound(number, Powers[power + Most], out value));
    }

    /// <summary>
    /// Rounds a product. The power is cut off after 64 bits, so the upper half of the product is too small by less than 2: if neither it nor what is 2 above it
    /// is on the other side of a half, it is rounded as the exact product is.
    /// </summary>
    private static bool TryRound(ulong number, (ulong Bits, int Exponent) power, out double value)
    {
        var zeros = BitOperations.LeadingZeroCount(number);
        var product = Math.BigMul(number << zeros, power.Bits, out _);
        var spare = 64 - Fraction - 1 - BitOperations.LeadingZeroCount(product);
        var (mantissa, rest, half) = (product >> spare, product & ((1UL << spare) - 1), 1UL << (spare - 1));
        var exponent = spare + 64 + power.Exponent - zeros + Fraction + Bias;
        mantissa += rest > half ? 1UL : 0;
        value = BitConverter.UInt64BitsToDouble(((ulong)exponent << Fraction) + mantissa - (1UL << Fraction));
        return rest > half || rest + 2 <= half;
    }

    private static (ulong Bits, int Exponent) First64Bits(int power)
    {
        const int Extra = 256;
        var number = power < 0 ? (BigInteger.One << Extra) / BigInteger.Pow(10, -power) : BigInteger.Pow(10, power) << Extra;
        var excess = (int)number.GetBitLength() - 64;
        return ((ulong)(number >> excess), excess - Extra);
    }
}
