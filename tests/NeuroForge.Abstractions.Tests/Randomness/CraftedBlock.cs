using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>Random blocks in a chosen state.</summary>
internal static class CraftedBlock
{
    /// <summary>A block in which the four words of all generators are given.</summary>
    public static RandomBlock Of(Vector512<ulong> s0, Vector512<ulong> s1, Vector512<ulong> s2, Vector512<ulong> s3)
    {
        var block = default(RandomBlock);
        ref var words = ref Unsafe.As<RandomBlock, Vector512<ulong>>(ref block);
        words = s0;
        Unsafe.Add(ref words, 1) = s1;
        Unsafe.Add(ref words, 2) = s2;
        Unsafe.Add(ref words, 3) = s3;
        return block;
    }

    /// <summary>A block whose next numbers are given: the next number is rotl(s0 + s3, 23) + s0, so s0 = 0 and s3 is the number turned back.</summary>
    public static RandomBlock About(Vector512<uint> next)
    {
        var pairs = next.AsUInt64();
        return Of(Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero, (pairs >>> 23) | (pairs << 41));
    }
}
