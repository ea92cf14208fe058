namespace NeuroForge.Vectors;

/// <summary>
/// A vector: <see cref="Width"/> double-precision numbers that are computed side by side.
/// Kernels are written once, generic over the vector, and give the same bits for every width.
/// </summary>
/// <remarks>
/// Every operation acts on each number alone and rounds as IEEE 754 demands, or, for the functions
/// such as <see cref="Exp"/>, follows one algorithm for all widths. That is what makes results independent of the hardware.
/// </remarks>
/// <typeparam name="T">The vector itself.</typeparam>
public interface IVector<T>
    where T : struct, IVector<T>
{
    /// <summary>How many numbers a vector holds: 1, 2, 4 or 8.</summary>
    static abstract int Width { get; }

    /// <summary>The same number in every place.</summary>
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

    /// <summary>Where <paramref name="left"/> is less.</summary>
    static abstract Mask<T> operator <(T left, T right);

    /// <summary>Where <paramref name="left"/> is greater.</summary>
    static abstract Mask<T> operator >(T left, T right);

    /// <summary>Where <paramref name="left"/> is less or equal.</summary>
    static abstract Mask<T> operator <=(T left, T right);

    /// <summary>Where <paramref name="left"/> is greater or equal.</summary>
    static abstract Mask<T> operator >=(T left, T right);

    /// <summary><paramref name="whenTrue"/> where the mask is set, else <paramref name="whenFalse"/>. Both are evaluated.</summary>
    static abstract T Select(Mask<T> mask, T whenTrue, T whenFalse);

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    static abstract T Fma(T a, T b, T c);

    /// <summary>The lesser of two numbers; <paramref name="right"/> where either is not a number.</summary>
    static abstract T Min(T left, T right);

    /// <summary>The greater of two numbers; <paramref name="right"/> where either is not a number.</summary>
    static abstract T Max(T left, T right);

    /// <summary>Absolute value.</summary>
    static abstract T Abs(T value);

    /// <summary>Square root.</summary>
    static abstract T Sqrt(T value);

    /// <summary>The greatest whole number that is not above the value.</summary>
    static abstract T Floor(T value);

    /// <summary>e to the value; within 1 unit in the last place; 0 below -708, infinity above 709.</summary>
    static abstract T Exp(T value);

    /// <summary>e to the value, less 1, exact near 0; within 3 units in the last place.</summary>
    static abstract T Expm1(T value);

    /// <summary>Natural logarithm; within 1 unit in the last place. Minus infinity at 0 and below.</summary>
    static abstract T Log(T value);

    /// <summary>Hyperbolic tangent; within 4 units in the last place.</summary>
    static abstract T Tanh(T value);

    /// <summary>The value times two to the <paramref name="power"/>, a whole number that keeps the result normal.</summary>
    static abstract T ScaleByPowerOfTwo(T value, T power);

    /// <summary>Splits a positive normal number into a fraction in [1, 2) and the power of two that goes with it.</summary>
    static abstract T Fraction(T value, out T power);

    /// <summary>Bitwise and of two masks, carried as vectors.</summary>
    static abstract T And(T left, T right);

    /// <summary>Bitwise or of two masks, carried as vectors.</summary>
    static abstract T Or(T left, T right);

    /// <summary>Bitwise complement of a mask, carried as a vector.</summary>
    static abstract T Not(T value);

    /// <summary>One bit per number: its sign, which for a mask is whether it is set. Bit 0 is the first.</summary>
    static abstract uint SignBits(T value);

    /// <summary>Reads <see cref="Width"/> numbers that follow one another in memory.</summary>
    static abstract T Load(ref readonly double first);

    /// <summary>Writes <see cref="Width"/> numbers one after another.</summary>
    static abstract void Store(T value, ref double first);
}
