using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge.Vectors;

/// <summary>Two numbers in one 128-bit register, as SSE and NEON have them.</summary>
/// <param name="numbers">The two numbers.</param>
public readonly struct Double2(Vector128<double> numbers) : IVector<Double2>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector128<double> _numbers = numbers;

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(Inline)]
        get => 2;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static implicit operator Double2(double value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 operator +(Double2 left, Double2 right) => new(left._numbers + right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 operator -(Double2 left, Double2 right) => new(left._numbers - right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 operator *(Double2 left, Double2 right) => new(left._numbers * right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 operator /(Double2 left, Double2 right) => new(left._numbers / right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 operator -(Double2 value) => new(-value._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double2> operator <(Double2 left, Double2 right) => new(new Double2(Vector128.LessThan(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double2> operator >(Double2 left, Double2 right) => new(new Double2(Vector128.GreaterThan(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double2> operator <=(Double2 left, Double2 right) => new(new Double2(Vector128.LessThanOrEqual(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double2> operator >=(Double2 left, Double2 right) => new(new Double2(Vector128.GreaterThanOrEqual(left._numbers, right._numbers)));

    /// <inheritdoc/>
    /// <remarks>The instruction looks at the sign of each number of the mask, where a choice by bits would be three instructions.</remarks>
    [MethodImpl(Inline)]
    public static Double2 Select(Mask<Double2> mask, Double2 whenTrue, Double2 whenFalse) => Sse41.IsSupported
        ? new(Sse41.BlendVariable(whenFalse._numbers, whenTrue._numbers, mask.Bits._numbers))
        : new(Vector128.ConditionalSelect(mask.Bits._numbers, whenTrue._numbers, whenFalse._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Fma(Double2 a, Double2 b, Double2 c) => System.Runtime.Intrinsics.X86.Fma.IsSupported || !Sse2.IsSupported
        ? new(Vector128.FusedMultiplyAdd(a._numbers, b._numbers, c._numbers))
        : new(ExactFma.Of(a._numbers, b._numbers, c._numbers));

    /// <inheritdoc/>
    /// <remarks>The instruction is a comparison and a choice in one, and means the same to the last bit.</remarks>
    [MethodImpl(Inline)]
    public static Double2 Min(Double2 left, Double2 right) =>
        Sse2.IsSupported ? new(Sse2.Min(left._numbers, right._numbers)) : Select(left < right, left, right);

    /// <inheritdoc/>
    /// <remarks>As for <see cref="Min"/>.</remarks>
    [MethodImpl(Inline)]
    public static Double2 Max(Double2 left, Double2 right) =>
        Sse2.IsSupported ? new(Sse2.Max(left._numbers, right._numbers)) : Select(left > right, left, right);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Abs(Double2 value) => new(Vector128.Abs(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Sqrt(Double2 value) => new(Vector128.Sqrt(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Floor(Double2 value) => new(Vector128.Floor(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Exp(Double2 value) => VectorMath.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Expm1(Double2 value) => VectorMath.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Log(Double2 value) => VectorMath.Log(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Tanh(Double2 value) => VectorMath.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 ScaleByPowerOfTwo(Double2 value, Double2 power)
    {
        // Adding 1.5 * 2^52 leaves the whole number in the low bits, ready to be added to the exponent field.
        var whole = (power._numbers + Vector128.Create(VectorMath.RoundingShift)).AsInt64();
        return new((value._numbers.AsInt64() + (whole << 52)).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Fraction(Double2 value, out Double2 power)
    {
        var bits = value._numbers.AsInt64();
        power = new(((bits >>> 52) | Vector128.Create(VectorMath.WholeBits)).AsDouble() - Vector128.Create(VectorMath.WholeBias));
        return new(((bits & Vector128.Create(VectorMath.FractionBits)) | Vector128.Create(VectorMath.OneBits)).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 And(Double2 left, Double2 right) => new(left._numbers & right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Or(Double2 left, Double2 right) => new(left._numbers | right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Not(Double2 value) => new(~value._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static uint SignBits(Double2 value) => (uint)value._numbers.ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 Load(ref readonly double first) => new(Vector128.LoadUnsafe(in first));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Double2 value, ref double first) => value._numbers.StoreUnsafe(ref first);

    /// <summary>The numbers, for a reader.</summary>
    public override string ToString() => _numbers.ToString();
}
