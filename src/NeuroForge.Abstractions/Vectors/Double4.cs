using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge.Vectors;

/// <summary>Four numbers in one 256-bit register, or in two narrower ones where the hardware has no wider.</summary>
/// <param name="numbers">The four numbers.</param>
public readonly struct Double4(Vector256<double> numbers) : IVector<Double4>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector256<double> _numbers = numbers;

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(Inline)]
        get => 4;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static implicit operator Double4(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 operator +(Double4 left, Double4 right) => new(left._numbers + right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 operator -(Double4 left, Double4 right) => new(left._numbers - right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 operator *(Double4 left, Double4 right) => new(left._numbers * right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 operator /(Double4 left, Double4 right) => new(left._numbers / right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 operator -(Double4 value) => new(-value._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double4> operator <(Double4 left, Double4 right) => new(new Double4(Vector256.LessThan(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double4> operator >(Double4 left, Double4 right) => new(new Double4(Vector256.GreaterThan(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double4> operator <=(Double4 left, Double4 right) => new(new Double4(Vector256.LessThanOrEqual(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double4> operator >=(Double4 left, Double4 right) => new(new Double4(Vector256.GreaterThanOrEqual(left._numbers, right._numbers)));

    /// <inheritdoc/>
    /// <remarks>The instruction looks at the sign of each number of the mask, where a choice by bits would be three instructions.</remarks>
    [MethodImpl(Inline)]
    public static Double4 Select(Mask<Double4> mask, Double4 whenTrue, Double4 whenFalse) => Avx.IsSupported
        ? new(Avx.BlendVariable(whenFalse._numbers, whenTrue._numbers, mask.Bits._numbers))
        : new(Vector256.ConditionalSelect(mask.Bits._numbers, whenTrue._numbers, whenFalse._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Fma(Double4 a, Double4 b, Double4 c) => new(Vector256.FusedMultiplyAdd(a._numbers, b._numbers, c._numbers));

    /// <inheritdoc/>
    /// <remarks>The instruction is a comparison and a choice in one, and means the same to the last bit.</remarks>
    [MethodImpl(Inline)]
    public static Double4 Min(Double4 left, Double4 right) =>
        Avx.IsSupported ? new(Avx.Min(left._numbers, right._numbers)) : Select(left < right, left, right);

    /// <inheritdoc/>
    /// <remarks>As for <see cref="Min"/>.</remarks>
    [MethodImpl(Inline)]
    public static Double4 Max(Double4 left, Double4 right) =>
        Avx.IsSupported ? new(Avx.Max(left._numbers, right._numbers)) : Select(left > right, left, right);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Abs(Double4 value) => new(Vector256.Abs(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Sqrt(Double4 value) => new(Vector256.Sqrt(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Floor(Double4 value) => new(Vector256.Floor(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Exp(Double4 value) => VectorMath.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Expm1(Double4 value) => VectorMath.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Log(Double4 value) => VectorMath.Log(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Tanh(Double4 value) => VectorMath.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 ScaleByPowerOfTwo(Double4 value, Double4 power)
    {
        // Adding 1.5 * 2^52 leaves the whole number in the low bits, ready to be added to the exponent field.
        var whole = (power._numbers + Vector256.Create(VectorMath.RoundingShift)).AsInt64();
        return new((value._numbers.AsInt64() + (whole << 52)).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Fraction(Double4 value, out Double4 power)
    {
        var bits = value._numbers.AsInt64();
        power = new(((bits >>> 52) | Vector256.Create(VectorMath.WholeBits)).AsDouble() - Vector256.Create(VectorMath.WholeBias));
        return new(((bits & Vector256.Create(VectorMath.FractionBits)) | Vector256.Create(VectorMath.OneBits)).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 And(Double4 left, Double4 right) => new(left._numbers & right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Or(Double4 left, Double4 right) => new(left._numbers | right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Not(Double4 value) => new(~value._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static uint SignBits(Double4 value) => (uint)value._numbers.ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 Load(ref readonly double first) => new(Vector256.LoadUnsafe(in first));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Double4 value, ref double first) => value._numbers.StoreUnsafe(ref first);

    /// <summary>The numbers, for a reader.</summary>
    public override string ToString() => _numbers.ToString();
}
