using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge.Vectors;

/// <summary>Two 64-bit whole numbers.</summary>
/// <param name="numbers">The numbers.</param>
internal readonly struct Bits2(Vector128<ulong> numbers) : IBits<Bits2, Double2>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector128<ulong> _numbers = numbers;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 operator +(Bits2 left, Bits2 right) => new(left._numbers + right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 operator ^(Bits2 left, Bits2 right) => new(left._numbers ^ right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 operator &(Bits2 left, Bits2 right) => new(left._numbers & right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 operator |(Bits2 left, Bits2 right) => new(left._numbers | right._numbers);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 operator <<(Bits2 value, int bits) => new(value._numbers << bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 operator >>>(Bits2 value, int bits) => new(value._numbers >>> bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 All(ulong value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 Load(ref readonly ulong first) => new(Vector128.LoadUnsafe(in first));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Bits2 value, ref ulong first) => value._numbers.StoreUnsafe(ref first);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 RotateLeft(Bits2 value, int bits) => new((value._numbers << bits) | (value._numbers >>> (64 - bits)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 GreaterHalves(Bits2 left, Bits2 right) =>
        new(Vector128.GreaterThan(left._numbers.AsInt32(), right._numbers.AsInt32()).AsUInt64());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 SubtractHalves(Bits2 left, Bits2 right) => new((left._numbers.AsUInt32() - right._numbers.AsUInt32()).AsUInt64());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Bits2 MultiplyLow(Bits2 left, Bits2 right) => new(
        Sse2.IsSupported ? Sse2.Multiply(left._numbers.AsUInt32(), right._numbers.AsUInt32())
        : (left._numbers & Vector128.Create((ulong)uint.MaxValue)) * (right._numbers & Vector128.Create((ulong)uint.MaxValue)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool IsZero(Bits2 value) => value._numbers == Vector128<ulong>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Double2 AsNumbers(Bits2 value) => new(value._numbers.AsDouble());
}
