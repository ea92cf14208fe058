using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge.Vectors;

/// <summary>Eight numbers in one 512-bit register, or in two or four narrower registers if the hardware has no wider ones.</summary>
/// <param name="numbers">The eight numbers.</param>
public readonly struct Double8(Vector512<double> numbers) : IVector<Double8>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector512<double> _numbers = numbers;

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(Inline)]
        get => 8;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static implicit operator Double8(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 operator +(Double8 left, Double8 right) => new(left._numbers + right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 operator -(Double8 left, Double8 right) => new(left._numbers - right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 operator *(Double8 left, Double8 right) => new(left._numbers * right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 operator /(Double8 left, Double8 right) => new(left._numbers / right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 operator -(Double8 value) => new(-value._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double8> operator <(Double8 left, Double8 right) => new(new Double8(Vector512.LessThan(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double8> operator >(Double8 left, Double8 right) => new(new Double8(Vector512.GreaterThan(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double8> operator <=(Double8 left, Double8 right) => new(new Double8(Vector512.LessThanOrEqual(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double8> operator >=(Double8 left, Double8 right) => new(new Double8(Vector512.GreaterThanOrEqual(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Select(Mask<Double8> mask, Double8 whenTrue, Double8 whenFalse) =>
        new(Vector512.ConditionalSelect(mask.Bits._numbers, whenTrue._numbers, whenFalse._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Fma(Double8 a, Double8 b, Double8 c) => new(Vector512.FusedMultiplyAdd(a._numbers, b._numbers, c._numbers));

    /// <inheritdoc/>
    /// <remarks>The instruction combines a comparison and a choice, with the same bits.</remarks>
    [MethodImpl(Inline)]
    public static Double8 Min(Double8 left, Double8 right) =>
        Avx512F.IsSupported ? new(Avx512F.Min(left._numbers, right._numbers)) : Select(left < right, left, right);

    /// <inheritdoc/>
    /// <remarks>As for <see cref="Min"/>.</remarks>
    [MethodImpl(Inline)]
    public static Double8 Max(Double8 left, Double8 right) =>
        Avx512F.IsSupported ? new(Avx512F.Max(left._numbers, right._numbers)) : Select(left > right, left, right);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Abs(Double8 value) => new(Vector512.Abs(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Sqrt(Double8 value) => new(Vector512.Sqrt(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Floor(Double8 value) => new(Vector512.Floor(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Exp(Double8 value) => VectorMath.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Expm1(Double8 value) => VectorMath.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Log(Double8 value) => VectorMath.Log(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Tanh(Double8 value) => VectorMath.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 ScaleByPowerOfTwo(Double8 value, Double8 power)
    {
        // Adding 1.5 * 2^52 leaves the whole number in the low bits, ready to be added to the exponent field.
        var whole = (power._numbers + Vector512.Create(VectorMath.RoundingShift)).AsInt64();
        return new((value._numbers.AsInt64() + (whole << 52)).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Fraction(Double8 value, out Double8 power)
    {
        var bits = value._numbers.AsInt64();
        power = new(((bits >>> 52) | Vector512.Create(VectorMath.WholeBits)).AsDouble() - Vector512.Create(VectorMath.WholeBias));
        return new(((bits & Vector512.Create(VectorMath.FractionBits)) | Vector512.Create(VectorMath.OneBits)).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 And(Double8 left, Double8 right) => new(left._numbers & right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Or(Double8 left, Double8 right) => new(left._numbers | right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Not(Double8 value) => new(~value._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static uint SignBits(Double8 value) => (uint)value._numbers.ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 Load(ref readonly double first) => new(Vector512.LoadUnsafe(in first));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Double8 value, ref double first) => value._numbers.StoreUnsafe(ref first);

    /// <summary>The numbers as text.</summary>
    public override string ToString() => _numbers.ToString();
}
