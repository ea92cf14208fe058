using System.Runtime.CompilerServices;

namespace NeuroForge;

/// <summary>A yes or no for each number of a lane: what a comparison gives, what <see cref="ILane{L}.Select"/> takes.</summary>
/// <typeparam name="L">The lane.</typeparam>
/// <param name="bits">All bits set where the answer is yes, none where it is no.</param>
public readonly struct Mask<L>(L bits)
    where L : struct, ILane<L>
{
    private readonly L _bits = bits;

    /// <summary>The mask as a lane: all bits set or none.</summary>
    public L Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits;
    }

    /// <summary>Where both are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<L> operator &(Mask<L> left, Mask<L> right) => new(L.And(left._bits, right._bits));

    /// <summary>Where either is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<L> operator |(Mask<L> left, Mask<L> right) => new(L.Or(left._bits, right._bits));

    /// <summary>Where it is not set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<L> operator !(Mask<L> mask) => new(L.Not(mask._bits));

    /// <summary>One bit per number, the first in bit 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ToBits() => L.SignBits(_bits);
}
