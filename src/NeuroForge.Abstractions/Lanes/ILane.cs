namespace NeuroForge;

/// <summary>
/// A lane: <see cref="Width"/> double-precision numbers that are computed side by side.
/// Kernels are written once, generic over the lane, and give the same bits for every width.
/// </summary>
/// <remarks>
/// Every operation acts on each number alone and rounds as IEEE 754 demands, or, for the functions
/// such as <see cref="Exp"/>, follows one algorithm for all widths. That is what makes results independent of the hardware.
/// </remarks>
/// <typeparam name="L">The lane itself.</typeparam>
public interface ILane<L>
    where L : struct, ILane<L>
{
    /// <summary>How many numbers a lane holds: 1 or 8.</summary>
    static abstract int Width { get; }

    /// <summary>The same number in every place.</summary>
    static abstract implicit operator L(double value);

    /// <summary>Sum.</summary>
    static abstract L operator +(L left, L right);

    /// <summary>Difference.</summary>
    static abstract L operator -(L left, L right);

    /// <summary>Product.</summary>
    static abstract L operator *(L left, L right);

    /// <summary>Quotient.</summary>
    static abstract L operator /(L left, L right);

    /// <summary>Negation.</summary>
    static abstract L operator -(L value);

    /// <summary>Where <paramref name="left"/> is less.</summary>
    static abstract Mask<L> operator <(L left, L right);

    /// <summary>Where <paramref name="left"/> is greater.</summary>
    static abstract Mask<L> operator >(L left, L right);

    /// <summary>Where <paramref name="left"/> is less or equal.</summary>
    static abstract Mask<L> operator <=(L left, L right);

    /// <summary>Where <paramref name="left"/> is greater or equal.</summary>
    static abstract Mask<L> operator >=(L left, L right);

    /// <summary><paramref name="whenTrue"/> where the mask is set, else <paramref name="whenFalse"/>. Both are evaluated.</summary>
    static abstract L Select(Mask<L> mask, L whenTrue, L whenFalse);

    /// <summary><c>a * b + c</c>, rounded once.</summary>
    static abstract L Fma(L a, L b, L c);

    /// <summary>The lesser of two numbers; <paramref name="right"/> where either is not a number.</summary>
    static abstract L Min(L left, L right);

    /// <summary>The greater of two numbers; <paramref name="right"/> where either is not a number.</summary>
    static abstract L Max(L left, L right);

    /// <summary>Absolute value.</summary>
    static abstract L Abs(L value);

    /// <summary>Square root.</summary>
    static abstract L Sqrt(L value);

    /// <summary>The greatest whole number that is not above the value.</summary>
    static abstract L Floor(L value);

    /// <summary>e to the value; within 1 unit in the last place; 0 below -708, infinity above 709.</summary>
    static abstract L Exp(L value);

    /// <summary>e to the value, less 1, exact near 0; within 3 units in the last place.</summary>
    static abstract L Expm1(L value);

    /// <summary>Natural logarithm; within 1 unit in the last place. Minus infinity at 0 and below.</summary>
    static abstract L Log(L value);

    /// <summary>Hyperbolic tangent; within 4 units in the last place.</summary>
    static abstract L Tanh(L value);

    /// <summary>The value times two to the <paramref name="power"/>, a whole number that keeps the result normal.</summary>
    static abstract L ScaleByPowerOfTwo(L value, L power);

    /// <summary>Splits a positive normal number into a fraction in [1, 2) and the power of two that goes with it.</summary>
    static abstract L Fraction(L value, out L power);

    /// <summary>Bitwise and of two masks, carried as lanes.</summary>
    static abstract L And(L left, L right);

    /// <summary>Bitwise or of two masks, carried as lanes.</summary>
    static abstract L Or(L left, L right);

    /// <summary>Bitwise complement of a mask, carried as a lane.</summary>
    static abstract L Not(L value);

    /// <summary>One bit per number: its sign, which for a mask is whether it is set. Bit 0 is the first.</summary>
    static abstract uint SignBits(L value);

    /// <summary>Reads <see cref="Width"/> numbers that follow one another in memory.</summary>
    static abstract L Load(ref readonly double first);

    /// <summary>Writes <see cref="Width"/> numbers one after another.</summary>
    static abstract void Store(L value, ref double first);
}
