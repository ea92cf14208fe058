using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge.Vectors;

/// <summary>Eight 64-bit whole numbers.</summary>
/// <param name="numbers">The numbers.</param>
internal readonly struct Bits8(Vector512<ulong> numbers) : IBits<Bits8, Double8>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector512<ulong> _numbers = numbers;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 operator +(Bits8 left, Bits8 right) => new(left._numbers + right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 operator ^(Bits8 left, Bits8 right) => new(left._numbers ^ right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 operator &(Bits8 left, Bits8 right) => new(left._numbers & right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 operator |(Bits8 left, Bits8 right) => new(left._numbers | right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 operator <<(Bits8 value, int bits) => new(value._numbers << bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 operator >>>(Bits8 value, int bits) => new(value._numbers >>> bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 All(ulong value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 Load(ref readonly ulong first) => new(Vector512.LoadUnsafe(in first));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Bits8 value, ref ulong first) => value._numbers.StoreUnsafe(ref first);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 RotateLeft(Bits8 value, int bits) => new((value._numbers << bits) | (value._numbers >>> (64 - bits)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 GreaterHalves(Bits8 left, Bits8 right) =>
        new(Vector512.GreaterThan(left._numbers.AsInt32(), right._numbers.AsInt32()).AsUInt64());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 SubtractHalves(Bits8 left, Bits8 right) => new((left._numbers.AsUInt32() - right._numbers.AsUInt32()).AsUInt64());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits8 MultiplyLow(Bits8 left, Bits8 right) => new(
        Avx512F.IsSupported ? Avx512F.Multiply(left._numbers.AsUInt32(), right._numbers.AsUInt32())
        : (left._numbers & Vector512.Create((ulong)uint.MaxValue)) * (right._numbers & Vector512.Create((ulong)uint.MaxValue)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool IsZero(Bits8 value) => value._numbers == Vector512<ulong>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double8 AsNumbers(Bits8 value) => new(value._numbers.AsDouble());
}
