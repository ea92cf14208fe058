using System.Globalization;
using System.Runtime.CompilerServices;

namespace NeuroForge;

/// <summary>A single number: the lane for one neuron or synapse at a time, and the yardstick that the wider lane is held against.</summary>
/// <param name="number">The number.</param>
public readonly struct Lane1(double number) : ILane<Lane1>
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
    public static implicit operator Lane1(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 operator +(Lane1 left, Lane1 right) => new(left._number + right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 operator -(Lane1 left, Lane1 right) => new(left._number - right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 operator *(Lane1 left, Lane1 right) => new(left._number * right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 operator /(Lane1 left, Lane1 right) => new(left._number / right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 operator -(Lane1 value) => new(-value._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Lane1> operator <(Lane1 left, Lane1 right) => ToMask(left._number < right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Lane1> operator >(Lane1 left, Lane1 right) => ToMask(left._number > right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Lane1> operator <=(Lane1 left, Lane1 right) => ToMask(left._number <= right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Mask<Lane1> operator >=(Lane1 left, Lane1 right) => ToMask(left._number >= right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Select(Mask<Lane1> mask, Lane1 whenTrue, Lane1 whenFalse) => SignBits(mask.Bits) != 0 ? whenTrue : whenFalse;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Fma(Lane1 a, Lane1 b, Lane1 c) => new(Math.FusedMultiplyAdd(a._number, b._number, c._number));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Min(Lane1 left, Lane1 right) => Select(left < right, left, right);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Max(Lane1 left, Lane1 right) => Select(left > right, left, right);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Abs(Lane1 value) => new(Math.Abs(value._number));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Sqrt(Lane1 value) => new(Math.Sqrt(value._number));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Floor(Lane1 value) => new(Math.Floor(value._number));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Exp(Lane1 value) => LaneMath.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Expm1(Lane1 value) => LaneMath.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Log(Lane1 value) => LaneMath.Log(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Tanh(Lane1 value) => LaneMath.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 ScaleByPowerOfTwo(Lane1 value, Lane1 power)
    {
        var whole = BitConverter.DoubleToInt64Bits(power._number + LaneMath.RoundingShift);
        return new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value._number) + (whole << 52)));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Fraction(Lane1 value, out Lane1 power)
    {
        var bits = BitConverter.DoubleToInt64Bits(value._number);
        power = new((bits >>> 52) - 1023L);
        return new(BitConverter.Int64BitsToDouble((bits & LaneMath.FractionBits) | LaneMath.OneBits));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 And(Lane1 left, Lane1 right) => FromBits(ToBits(left) & ToBits(right));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Or(Lane1 left, Lane1 right) => FromBits(ToBits(left) | ToBits(right));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Not(Lane1 value) => FromBits(~ToBits(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static uint SignBits(Lane1 value) => (uint)(ToBits(value) >> 63);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Lane1 Load(ref readonly double first) => new(first);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Lane1 value, ref double first) => first = value._number;

    /// <summary>The number, for a reader.</summary>
    public override string ToString() => _number.ToString(CultureInfo.InvariantCulture);

    [MethodImpl(Inline)]
    private static Mask<Lane1> ToMask(bool yes) => new(FromBits(yes ? ulong.MaxValue : 0));

    [MethodImpl(Inline)]
    private static ulong ToBits(Lane1 value) => BitConverter.DoubleToUInt64Bits(value._number);

    [MethodImpl(Inline)]
    private static Lane1 FromBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));
}
