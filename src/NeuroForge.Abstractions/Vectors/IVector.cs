namespace NeuroForge.Vectors;

/// <summary>
/// A vector: <see cref="Width"/> double-precision numbers that are computed at the same time.
/// Kernels are written once, generic over the vector, and give the same bits for every width.
/// </summary>
/// <remarks>
/// Every operation acts on each number separately and rounds as IEEE 754 requires; functions such as <see cref="Exp"/> use one algorithm for all widths. So
/// results do not depend on the hardware.
/// </remarks>
/// <typeparam name="T">The vector itself.</typeparam>
public interface IVector<T>
    where T : struct, IVector<T>
{
    /// <summary>Number of lanes of a vector: 1, 2, 4 or 8.</summary>
    static abstract int Width { get; }

    /// <summary>A vector with the same number in every lane.</summary>
    static abstract implicit operator T(double value);

    /// <summary>Sum.</summary>
    static abstract T operator +(T left, T right);

    /// <summary>Difference.</summary>
    static abstract T operator -(T left, T right);

    /// <summary>Product.</summary>
    static abstract T operator *(T left, T right);

    /// <summary>Quotient.</summary>
    static abstract T operator /(T left, T right);

    /// <summary>Negation.</summary>
    static abstract T operator -(T value);

    /// <summary>Mask of the lanes where <paramref name="left"/> is less.</summary>
    static abstract Mask<T> operator <(T left, T right);

    /// <summary>Mask of the lanes where <paramref name="left"/> is greater.</summary>
    static abstract Mask<T> operator >(T left, T right);

    /// <summary>Mask of the lanes where <paramref name="left"/> is less or equal.</summary>
    static abstract Mask<T> operator <=(T left, T right);

    /// <summary>Mask of the lanes where <paramref name="left"/> is greater or equal.</summary>
    static abstract Mask<T> operator >=(T left, T right);

    /// <summary><paramref name="whenTrue"/> in lanes where the mask is set, otherwise <paramref name="whenFalse"/>. Both are evaluated.</summary>
    static abstract T Select(Mask<T> mask, T whenTrue, T whenFalse);

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    /// <remarks>
    /// For what needs the single rounding, or computes in the units of multiply-adds most of the time. On x64 without AVX2 it is computed exactly from some
    /// forty operations, so a kernel that is to be fast there multiplies and adds; with AVX2 that costs little beside loads and stores.
    /// </remarks>
    static abstract T Fma(T a, T b, T c);

    /// <summary>The lesser of two numbers; <paramref name="right"/> if either is not a number.</summary>
    static abstract T Min(T left, T right);

    /// <summary>The greater of two numbers; <paramref name="right"/> if either is not a number.</summary>
    static abstract T Max(T left, T right);

    /// <summary>Absolute value.</summary>
    static abstract T Abs(T value);

    /// <summary>Square root.</summary>
    static abstract T Sqrt(T value);

    /// <summary>The greatest whole number that is not above the value.</summary>
    static abstract T Floor(T value);

    /// <summary>Exponential function; within 1 unit in the last place; 0 below -708, infinity above 709.</summary>
    static abstract T Exp(T value);

    /// <summary>Exponential function minus 1, accurate near 0; within 3 units in the last place.</summary>
    static abstract T Expm1(T value);

    /// <summary>Natural logarithm; within 1 unit in the last place. Minus infinity at 0 and below.</summary>
    static abstract T Log(T value);

    /// <summary>Hyperbolic tangent; within 4 units in the last place.</summary>
    static abstract T Tanh(T value);

    /// <summary>The value times two to the <paramref name="power"/>, which is a whole number such that the result is a normal number.</summary>
    static abstract T ScaleByPowerOfTwo(T value, T power);

    /// <summary>Splits a positive normal number into a fraction in [1, 2) and a power of two.</summary>
    static abstract T Fraction(T value, out T power);

    /// <summary>Bitwise and of two masks, given as vectors.</summary>
    static abstract T And(T left, T right);

    /// <summary>Bitwise or of two masks, given as vectors.</summary>
    static abstract T Or(T left, T right);

    /// <summary>Bitwise complement of a mask, given as a vector.</summary>
    static abstract T Not(T value);

    /// <summary>The sign bits of the numbers, bit 0 for the first; for a mask, a bit is 1 where the mask is set.</summary>
    static abstract uint SignBits(T value);

    /// <summary>Reads <see cref="Width"/> consecutive numbers from memory.</summary>
    static abstract T Load(ref readonly double first);

    /// <summary>Writes <see cref="Width"/> consecutive numbers to memory.</summary>
    static abstract void Store(T value, ref double first);
}
