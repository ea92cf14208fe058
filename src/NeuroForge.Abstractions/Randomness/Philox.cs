using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>Philox4x32-10, a counter-based generator: 128 random bits as a function of a key and a counter, without any state.</summary>
/// <remarks>Salmon et al. (2011), Parallel random numbers: as easy as 1, 2, 3, doi:10.1145/2063384.2063405.</remarks>
internal static class Philox
{
    private const ulong LowHalf = 0xFFFF_FFFF;

    private const int Rounds = 10;
    private const uint MultiplierA = 0xD2511F53;
    private const uint MultiplierB = 0xCD9E8D57;
    private const uint WeylA = 0x9E3779B9;
    private const uint WeylB = 0xBB67AE85;

    /// <summary>The 128 bits of a key and a counter.</summary>
    internal static (ulong Low, ulong High) Block(ulong key, ulong counterLow, ulong counterHigh)
    {
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        var (c0, c1) = ((uint)counterLow, (uint)(counterLow >> 32));
        var (c2, c3) = ((uint)counterHigh, (uint)(counterHigh >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var a = (ulong)MultiplierA * c0;
            var b = (ulong)MultiplierB * c2;
            (c0, c1, c2, c3) = ((uint)(b >> 32) ^ c1 ^ k0, (uint)b, (uint)(a >> 32) ^ c3 ^ k1, (uint)a);
            k0 += WeylA;
            k1 += WeylB;
        }

        return (c0 | ((ulong)c1 << 32), c2 | ((ulong)c3 << 32));
    }

    /// <summary>The 128 bits of a key and a counter for each lane of a vector.</summary>
    /// <remarks>Words of 32 bits are the lower halves of the lanes; upper halves are ignored by products, and cleared at the end.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (TBits Low, TBits High) Blocks<T, TBits>(ulong key, TBits counterLow, TBits counterHigh)
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        var (c0, c1) = (counterLow, counterLow >>> 32);
        var (c2, c3) = (counterHigh, counterHigh >>> 32);
        var (first, second) = (TBits.All(MultiplierA), TBits.All(MultiplierB));
        for (var round = 0; round < Rounds; round++)
        {
            var a = TBits.MultiplyLow(first, c0);
            var b = TBits.MultiplyLow(second, c2);
            (c0, c1, c2, c3) = ((b >>> 32) ^ c1 ^ TBits.All(k0), b, (a >>> 32) ^ c3 ^ TBits.All(k1), a);
            k0 += WeylA;
            k1 += WeylB;
        }

        var mask = TBits.All(LowHalf);
        return ((c0 & mask) | (c1 << 32), (c2 & mask) | (c3 << 32));
    }
}
