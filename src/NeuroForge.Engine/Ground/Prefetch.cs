using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NeuroForge.Engine.Ground;

/// <summary>Loads memory into the cache before it is read, while the processor computes something else. Without such an instruction it does nothing.</summary>
internal static unsafe class Prefetch
{
    /// <summary>Bytes in a cache line.</summary>
    internal const int Line = 64;

    /// <summary>Most lines of a range that are loaded: the processor recognises by itself that the rest is read in order.</summary>
    private const int Most = 8;

    /// <summary>Loads the begin of a range of memory.</summary>
    /// <param name="first">The first byte; need not be readable.</param>
    /// <param name="bytes">Number of bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Range(void* first, long bytes)
    {
        if (Sse.IsSupported)
        {
            var end = (byte*)first + Math.Min(bytes, Most * Line);
            for (var line = (byte*)first; line < end; line += Line)
            {
                Sse.Prefetch0(line);
            }
        }
    }
}
