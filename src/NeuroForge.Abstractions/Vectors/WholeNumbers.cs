using System.Runtime.CompilerServices;

namespace NeuroForge.Vectors;

/// <summary>
/// Converts whole numbers to double precision, exactly, for every width: they are written into the low bits of a number with unit spacing, which is then
/// subtracted. Only AVX-512 has an instruction for this.
/// </summary>
internal static class WholeNumbers
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private const ulong LowHalf = 0xFFFF_FFFF;
    private const double TwoToThe52 = 4503599627370496.0;

    /// <summary>The bits of 2^84, from where on numbers count in steps of 2^32.</summary>
    private const ulong UpperBits = 0x4530_0000_0000_0000;

    private const double TwoToThe84And52 = 19342813118337666422669312.0;

    /// <summary>The lower 32 bits of each.</summary>
    [MethodImpl(Inline)]
    internal static T Low<T, TBits>(TBits bits)
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T> =>
        TBits.AsNumbers((bits & TBits.All(LowHalf)) | TBits.All((ulong)VectorMath.WholeBits)) - TwoToThe52;

    /// <summary>The upper 32 bits of each.</summary>
    [MethodImpl(Inline)]
    internal static T High<T, TBits>(TBits bits)
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T> => TBits.AsNumbers((bits >>> 32) | TBits.All((ulong)VectorMath.WholeBits)) - TwoToThe52;

    /// <summary>Each as it is, up to 2^53.</summary>
    [MethodImpl(Inline)]
    internal static T Whole<T, TBits>(TBits bits)
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var low = TBits.AsNumbers((bits & TBits.All(LowHalf)) | TBits.All((ulong)VectorMath.WholeBits));
        return (TBits.AsNumbers((bits >>> 32) | TBits.All(UpperBits)) - TwoToThe84And52) + low;
    }
}
