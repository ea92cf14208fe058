using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuroForge.Vectors;

/// <summary>Fused multiply-adds on processors without an instruction for them: the same bits, several times faster than the system's library.</summary>
/// <remarks>
/// The product's rounding error is computed exactly (Dekker 1971, doi:10.1007/BF01397083), and so is that of its sum with the third number; the sum of both
/// errors is rounded to odd, so that the last sum is the only rounding that counts (Boldo and Melquiond 2008, doi:10.1109/TC.2007.70819). That the third number
/// is added before the error of the product and not after it is right as well: if the sum is not exact, it is not much smaller than the product, so that the
/// errors together have dozens of digits beyond its last. Numbers for which a part overflows or could underflow go to the library.
/// </remarks>
internal static class ExactFma
{
    private const uint AllLanes = 0b11;

    /// <summary>2^27 + 1: splits a number into two halves of its digits.</summary>
    private const double Splitter = 134217729.0;

    /// <summary>2^-900: the error of a product from here on is a normal number.</summary>
    private const double SmallestProduct = 1.1830521861667747e-271;

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static Vector128<double> Of(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        var product = a * b;
        var isNormal = Vector128.GreaterThanOrEqual(Vector128.Abs(product), Vector128.Create(SmallestProduct));
        var result = OfNormal(a, b, c, product);
        var isDone = isNormal & Vector128.LessThanOrEqual(Vector128.Abs(result), Vector128.Create(double.MaxValue));
        if (isDone.ExtractMostSignificantBits() == AllLanes)
        {
            return result;
        }

        var isZero = Vector128.Equals(a, Vector128<double>.Zero) | Vector128.Equals(b, Vector128<double>.Zero);
        return (isDone | isZero).ExtractMostSignificantBits() == AllLanes
            ? Vector128.ConditionalSelect(isDone, result, product + c)
            : Vector128.Create(Math.FusedMultiplyAdd(a[0], b[0], c[0]), Math.FusedMultiplyAdd(a[1], b[1], c[1]));
    }

    /// <summary>The result where neither a part overflows, and then the result is infinite or not a number, nor the product is below 2^-900.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> OfNormal(Vector128<double> a, Vector128<double> b, Vector128<double> c, Vector128<double> product)
    {
        var (highA, lowA) = Split(a);
        var (highB, lowB) = Split(b);
        var error = (lowA * lowB) - (((product - (highA * highB)) - (lowA * highB)) - (highA * lowB));
        var (sum, lost) = Sum(product, c);
        return sum + SumToOdd(lost, error);
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
        var isInexact = ~Vector128.Equals(error, Vector128<double>.Zero).AsInt64() >>> 63;

        // An even number goes one further from 0 if the exact sum is further, one closer if it is closer; an odd one loses its last bit and gets it back.
        var isCloser = ((bits ^ error.AsInt64()) >>> 63) & isInexact;
        return ((bits - isCloser) | isInexact).AsDouble();
    }
}
