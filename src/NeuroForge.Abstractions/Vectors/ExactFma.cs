using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuroForge.Vectors;

/// <summary>Fused multiply-adds on processors without an instruction for them: the same bits, several times faster than the system's library.</summary>
/// <remarks>
/// The product's rounding error is computed exactly (Dekker 1971, doi:10.1007/BF01397083), and so are those of the sums; what is left of them is rounded to
/// odd, so that the last sum is the only one that counts: Boldo and Melquiond (2008), doi:10.1109/TC.2007.70819. Numbers for which a part could overflow or
/// underflow go to the library.
/// </remarks>
internal static class ExactFma
{
    /// <summary>2^27 + 1: splits a number into two halves of its digits.</summary>
    private const double Splitter = 134217729.0;

    /// <summary>2^480: the halves of factors up to here do not overflow.</summary>
    private const double LargestFactor = 3.1217485503159922e144;

    /// <summary>2^960: sums of numbers up to here do not overflow.</summary>
    private const double LargestTerm = 9.7453140114e288;

    /// <summary>2^-900: the error of a product from here on is a normal number.</summary>
    private const double SmallestProduct = 1.1830521861667747e-271;

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static Vector128<double> Of(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        var product = a * b;
        var (sizeA, sizeB) = (Vector128.Abs(a), Vector128.Abs(b));
        var isZero = Vector128.Equals(sizeA, Vector128<double>.Zero) | Vector128.Equals(sizeB, Vector128<double>.Zero);
        var isWithin = Vector128.LessThanOrEqual(sizeA, Vector128.Create(LargestFactor))
            & Vector128.LessThanOrEqual(sizeB, Vector128.Create(LargestFactor))
            & Vector128.LessThanOrEqual(Vector128.Abs(c), Vector128.Create(LargestTerm))
            & (isZero | Vector128.GreaterThanOrEqual(Vector128.Abs(product), Vector128.Create(SmallestProduct)));
        if (isWithin.ExtractMostSignificantBits() != 0b11)
        {
            return Vector128.Create(Math.FusedMultiplyAdd(a[0], b[0], c[0]), Math.FusedMultiplyAdd(a[1], b[1], c[1]));
        }

        var (highA, lowA) = Split(a);
        var (highB, lowB) = Split(b);
        var error = (lowA * lowB) - (((product - (highA * highB)) - (lowA * highB)) - (highA * lowB));
        var (sum, rest) = Sum(c, error);
        var (total, lost) = Sum(product, sum);
        return Vector128.ConditionalSelect(isZero, product + c, total + SumToOdd(rest, lost));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<double> High, Vector128<double> Low) Split(Vector128<double> value)
    {
        var shifted = value * Vector128.Create(Splitter);
        var high = shifted - (shifted - value);
        return (high, value - high);
    }

    /// <summary>A sum and what rounding has taken from it. Knuth, The Art of Computer Programming, 4.2.2, theorem B.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<double> Rounded, Vector128<double> Error) Sum(Vector128<double> a, Vector128<double> b)
    {
        var sum = a + b;
        var added = sum - a;
        return (sum, (a - (sum - added)) + (b - added));
    }

    /// <summary>A sum that, if it is not exact, is that of the two nearest numbers whose last bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SumToOdd(Vector128<double> a, Vector128<double> b)
    {
        var (sum, error) = Sum(a, b);
        var bits = sum.AsInt64();
        var isOdd = bits & Vector128<long>.One;
        var isExact = Vector128.Equals(error, Vector128<double>.Zero).AsInt64();

        // One further from 0 if the exact sum is, one closer if it is not.
        var towards = Vector128<long>.One - (((bits ^ error.AsInt64()) >>> 63) << 1);
        return (bits + Vector128.AndNot(towards & (isOdd - Vector128<long>.One), isExact)).AsDouble();
    }
}
