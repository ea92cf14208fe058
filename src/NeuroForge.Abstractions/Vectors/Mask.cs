using System.Runtime.CompilerServices;

namespace NeuroForge.Vectors;

/// <summary>A yes or no for each number of a vector: what a comparison gives, what <see cref="IVector{T}.Select"/> takes.</summary>
/// <typeparam name="T">The vector.</typeparam>
/// <param name="bits">All bits set where the answer is yes, none where it is no.</param>
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

    /// <summary>Where both are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<T> operator &(Mask<T> left, Mask<T> right) => new(T.And(left._bits, right._bits));

    /// <summary>Where either is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<T> operator |(Mask<T> left, Mask<T> right) => new(T.Or(left._bits, right._bits));

    /// <summary>Where it is not set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<T> operator !(Mask<T> mask) => new(T.Not(mask._bits));

    /// <summary>One bit per number, the first in bit 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ToBits() => T.SignBits(_bits);

    /// <summary>Whether it is set for any number of the vector.</summary>
    public bool Any => ToBits() != 0;
}
