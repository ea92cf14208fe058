using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge.Vectors;

/// <summary>A single number: the vector for one neuron or synapse at a time, and the reference for tests of the wider vector.</summary>
/// <param name="number">The number.</param>
public readonly struct Double1(double number) : IVector<Double1>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly double _number = number;

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(Inline)]
        get => 1;
    }

    /// <summary>The number.</summary>
    public double Number => _number;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static implicit operator Double1(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 operator +(Double1 left, Double1 right) => new(left._number + right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 operator -(Double1 left, Double1 right) => new(left._number - right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 operator *(Double1 left, Double1 right) => new(left._number * right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 operator /(Double1 left, Double1 right) => new(left._number / right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 operator -(Double1 value) => new(-value._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double1> operator <(Double1 left, Double1 right) => ToMask(left._number < right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double1> operator >(Double1 left, Double1 right) => ToMask(left._number > right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double1> operator <=(Double1 left, Double1 right) => ToMask(left._number <= right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Double1> operator >=(Double1 left, Double1 right) => ToMask(left._number >= right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Select(Mask<Double1> mask, Double1 whenTrue, Double1 whenFalse) => SignBits(mask.Bits) != 0 ? whenTrue : whenFalse;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Fma(Double1 a, Double1 b, Double1 c) => System.Runtime.Intrinsics.X86.Fma.IsSupported || !Sse2.IsSupported
        ? new(Math.FusedMultiplyAdd(a._number, b._number, c._number))
        : new(ExactFma.Of(Vector128.CreateScalar(a._number), Vector128.CreateScalar(b._number), Vector128.CreateScalar(c._number)).ToScalar());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Min(Double1 left, Double1 right) => Select(left < right, left, right);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Max(Double1 left, Double1 right) => Select(left > right, left, right);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Abs(Double1 value) => new(Math.Abs(value._number));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Sqrt(Double1 value) => new(Math.Sqrt(value._number));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Floor(Double1 value) => new(Math.Floor(value._number));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Exp(Double1 value) => VectorMath.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Expm1(Double1 value) => VectorMath.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Log(Double1 value) => VectorMath.Log(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Tanh(Double1 value) => VectorMath.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 ScaleByPowerOfTwo(Double1 value, Double1 power)
    {
        var whole = BitConverter.DoubleToInt64Bits(power._number + VectorMath.RoundingShift);
        return new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value._number) + (whole << 52)));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Fraction(Double1 value, out Double1 power)
    {
        var bits = BitConverter.DoubleToInt64Bits(value._number);
        power = new((bits >>> 52) - 1023L);
        return new(BitConverter.Int64BitsToDouble((bits & VectorMath.FractionBits) | VectorMath.OneBits));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 And(Double1 left, Double1 right) => FromBits(ToBits(left) & ToBits(right));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Or(Double1 left, Double1 right) => FromBits(ToBits(left) | ToBits(right));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Not(Double1 value) => FromBits(~ToBits(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static uint SignBits(Double1 value) => (uint)(ToBits(value) >> 63);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 Load(ref readonly double first) => new(first);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Double1 value, ref double first) => first = value._number;

    /// <summary>The number as text.</summary>
    public override string ToString() => _number.ToString(CultureInfo.InvariantCulture);

    [MethodImpl(Inline)]
    private static Mask<Double1> ToMask(bool yes) => new(FromBits(yes ? ulong.MaxValue : 0));

    [MethodImpl(Inline)]
    private static ulong ToBits(Double1 value) => BitConverter.DoubleToUInt64Bits(value._number);

    [MethodImpl(Inline)]
    private static Double1 FromBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));
}
