using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge;

/// <summary>Eight numbers in one 512-bit register, or in two or four narrower ones where the hardware has no wider.</summary>
/// <param name="numbers">The eight numbers.</param>
public readonly struct Lane8(Vector512<double> numbers) : ILane<Lane8>
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
    public static implicit operator Lane8(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 operator +(Lane8 left, Lane8 right) => new(left._numbers + right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 operator -(Lane8 left, Lane8 right) => new(left._numbers - right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 operator *(Lane8 left, Lane8 right) => new(left._numbers * right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 operator /(Lane8 left, Lane8 right) => new(left._numbers / right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 operator -(Lane8 value) => new(-value._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Lane8> operator <(Lane8 left, Lane8 right) => new(new Lane8(Vector512.LessThan(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Lane8> operator >(Lane8 left, Lane8 right) => new(new Lane8(Vector512.GreaterThan(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Lane8> operator <=(Lane8 left, Lane8 right) => new(new Lane8(Vector512.LessThanOrEqual(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Lane8> operator >=(Lane8 left, Lane8 right) => new(new Lane8(Vector512.GreaterThanOrEqual(left._numbers, right._numbers)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Select(Mask<Lane8> mask, Lane8 whenTrue, Lane8 whenFalse) =>
        new(Vector512.ConditionalSelect(mask.Bits._numbers, whenTrue._numbers, whenFalse._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Fma(Lane8 a, Lane8 b, Lane8 c) => new(Vector512.FusedMultiplyAdd(a._numbers, b._numbers, c._numbers));

    /// <inheritdoc/>
    /// <remarks>The instruction is a comparison and a choice in one, and means the same to the last bit.</remarks>
    [MethodImpl(Inline)]
    public static Lane8 Min(Lane8 left, Lane8 right) =>
        Avx512F.IsSupported ? new(Avx512F.Min(left._numbers, right._numbers)) : Select(left < right, left, right);

    /// <inheritdoc/>
    /// <remarks>As for <see cref="Min"/>.</remarks>
    [MethodImpl(Inline)]
    public static Lane8 Max(Lane8 left, Lane8 right) =>
        Avx512F.IsSupported ? new(Avx512F.Max(left._numbers, right._numbers)) : Select(left > right, left, right);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Abs(Lane8 value) => new(Vector512.Abs(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Sqrt(Lane8 value) => new(Vector512.Sqrt(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Floor(Lane8 value) => new(Vector512.Floor(value._numbers));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Exp(Lane8 value) => LaneMath.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Expm1(Lane8 value) => LaneMath.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Log(Lane8 value) => LaneMath.Log(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Tanh(Lane8 value) => LaneMath.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 ScaleByPowerOfTwo(Lane8 value, Lane8 power)
    {
        // Adding 1.5 * 2^52 leaves the whole number in the low bits, ready to be added to the exponent field.
        var whole = (power._numbers + Vector512.Create(LaneMath.RoundingShift)).AsInt64();
        return new((value._numbers.AsInt64() + (whole << 52)).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Fraction(Lane8 value, out Lane8 power)
    {
        var bits = value._numbers.AsInt64();
        power = new(Vector512.ConvertToDouble((bits >>> 52) - Vector512.Create(1023L)));
        return new(((bits & Vector512.Create(LaneMath.FractionBits)) | Vector512.Create(LaneMath.OneBits)).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 And(Lane8 left, Lane8 right) => new(left._numbers & right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Or(Lane8 left, Lane8 right) => new(left._numbers | right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Not(Lane8 value) => new(~value._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static uint SignBits(Lane8 value) => (uint)value._numbers.ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane8 Load(ref readonly double first) => new(Vector512.LoadUnsafe(in first));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Lane8 value, ref double first) => value._numbers.StoreUnsafe(ref first);

    /// <summary>The numbers, for a reader.</summary>
    public override string ToString() => _numbers.ToString();
}
