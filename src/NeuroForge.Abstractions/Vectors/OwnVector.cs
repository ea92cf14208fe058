using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuroForge.Vectors;

/// <summary>
/// The vector of this machine: eight lanes with AVX-512, four with AVX2, two with SSE or NEON, one where the hardware has no vectors. Results do not
/// depend on it.
/// </summary>
internal static class OwnVector
{
    /// <summary>Number of lanes.</summary>
    internal static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : Vector128.IsHardwareAccelerated ? 2 : 1;
    }

    /// <summary>The vector itself.</summary>
    internal static Type Type { get; } = Of(Width);

    /// <summary>The vector of a width, whatever the machine has.</summary>
    /// <param name="width">1, 2, 4 or 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no vector of that width.</exception>
    internal static Type Of(int width) => width switch
    {
        1 => typeof(Double1),
        2 => typeof(Double2),
        4 => typeof(Double4),
        8 => typeof(Double8),
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "a vector has 1, 2, 4 or 8 lanes"),
    };

    /// <summary>Runs a loop with this machine's vector; the choice is made as the caller is compiled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run<TLoop>(ref TLoop loop)
        where TLoop : struct, IWidthLoop, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated)
        {
            loop.Run<Double8, Bits8>();
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            loop.Run<Double4, Bits4>();
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            loop.Run<Double2, Bits2>();
        }
        else
        {
            loop.Run<Double1, Bits1>();
        }
    }
}
