using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge.Vectors;

/// <summary>Four 64-bit whole numbers.</summary>
/// <param name="numbers">The numbers.</param>
internal readonly struct Bits4(Vector256<ulong> numbers) : IBits<Bits4, Double4>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector256<ulong> _numbers = numbers;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 operator +(Bits4 left, Bits4 right) => new(left._numbers + right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 operator ^(Bits4 left, Bits4 right) => new(left._numbers ^ right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 operator &(Bits4 left, Bits4 right) => new(left._numbers & right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 operator |(Bits4 left, Bits4 right) => new(left._numbers | right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 operator <<(Bits4 value, int bits) => new(value._numbers << bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 operator >>>(Bits4 value, int bits) => new(value._numbers >>> bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 All(ulong value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 Load(ref readonly ulong first) => new(Vector256.LoadUnsafe(in first));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Bits4 value, ref ulong first) => value._numbers.StoreUnsafe(ref first);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 RotateLeft(Bits4 value, int bits) => new((value._numbers << bits) | (value._numbers >>> (64 - bits)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 GreaterHalves(Bits4 left, Bits4 right) =>
        new(Vector256.GreaterThan(left._numbers.AsInt32(), right._numbers.AsInt32()).AsUInt64());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 SubtractHalves(Bits4 left, Bits4 right) => new((left._numbers.AsUInt32() - right._numbers.AsUInt32()).AsUInt64());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits4 MultiplyLow(Bits4 left, Bits4 right) => new(
        Avx2.IsSupported ? Avx2.Multiply(left._numbers.AsUInt32(), right._numbers.AsUInt32())
        : (left._numbers & Vector256.Create((ulong)uint.MaxValue)) * (right._numbers & Vector256.Create((ulong)uint.MaxValue)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool IsZero(Bits4 value) => value._numbers == Vector256<ulong>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double4 AsNumbers(Bits4 value) => new(value._numbers.AsDouble());
}
