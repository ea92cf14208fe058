using System.Numerics;
using System.Runtime.CompilerServices;

namespace NeuroForge.Vectors;

/// <summary>A single 64-bit whole number.</summary>
/// <param name="number">The number.</param>
internal readonly struct Bits1(ulong number) : IBits<Bits1, Double1>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly ulong _number = number;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 operator +(Bits1 left, Bits1 right) => new(left._number + right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 operator ^(Bits1 left, Bits1 right) => new(left._number ^ right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 operator &(Bits1 left, Bits1 right) => new(left._number & right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 operator |(Bits1 left, Bits1 right) => new(left._number | right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 operator <<(Bits1 value, int bits) => new(value._number << bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 operator >>>(Bits1 value, int bits) => new(value._number >>> bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 All(ulong value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 Load(ref readonly ulong first) => new(first);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Bits1 value, ref ulong first) => first = value._number;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 RotateLeft(Bits1 value, int bits) => new(BitOperations.RotateLeft(value._number, bits));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 GreaterHalves(Bits1 left, Bits1 right) => Joined(
        (int)left._number > (int)right._number ? uint.MaxValue : 0, (int)High(left) > (int)High(right) ? uint.MaxValue : 0);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 SubtractHalves(Bits1 left, Bits1 right) => Joined((uint)left._number - (uint)right._number, High(left) - High(right));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits1 MultiplyLow(Bits1 left, Bits1 right) => new((ulong)(uint)left._number * (uint)right._number);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool IsZero(Bits1 value) => value._number == 0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double1 AsNumbers(Bits1 value) => new(BitConverter.UInt64BitsToDouble(value._number));

    [MethodImpl(Inline)]
    private static uint High(Bits1 value) => (uint)(value._number >> 32);

    [MethodImpl(Inline)]
    private static Bits1 Joined(uint low, uint high) => new(low | ((ulong)high << 32));
}
