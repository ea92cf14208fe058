using System.Runtime.CompilerServices;

namespace NeuroForge.Vectors;

/// <summary>True or false for each lane of a vector: the result of a comparison, and the condition of <see cref="IVector{T}.Select"/>.</summary>
/// <typeparam name="T">The vector.</typeparam>
/// <param name="bits">All bits set in lanes that are true, none in lanes that are false.</param>
public readonly struct Mask<T>(T bits)
    where T : struct, IVector<T>
{
    private readonly T _bits = bits;

    /// <summary>The mask as a vector: all bits set or none.</summary>
    public T Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits;
    }

    /// <summary>And: set where both masks are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<T> operator &(Mask<T> left, Mask<T> right) => new(T.And(left._bits, right._bits));

    /// <summary>Or: set where at least one mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<T> operator |(Mask<T> left, Mask<T> right) => new(T.Or(left._bits, right._bits));

    /// <summary>Not: set where the mask is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<T> operator !(Mask<T> mask) => new(T.Not(mask._bits));

    /// <summary>One bit per number, the first in bit 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ToBits() => T.SignBits(_bits);

    /// <summary>True if the mask is set in any lane.</summary>
    public bool Any => ToBits() != 0;
}
