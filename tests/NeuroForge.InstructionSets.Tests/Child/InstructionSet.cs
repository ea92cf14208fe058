using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Arm = System.Runtime.Intrinsics.Arm;

namespace NeuroForge.InstructionSets.Tests.Child;

/// <summary>Names of the instruction sets and of the widths of vectors for which a kernel may be compiled.</summary>
internal static class InstructionSet
{
    public const string Sse = "SSE4.2";
    public const string Avx = "AVX";
    public const string Avx2 = "AVX2";
    public const string Fma = "FMA";
    public const string Avx512 = "AVX-512";
    public const string AdvSimd = "AdvSIMD";
    public const string Bits128 = "128-bit";
    public const string Bits256 = "256-bit";
    public const string Bits512 = "512-bit";

    /// <summary>Lists those for which this process compiles.</summary>
    public static IEnumerable<string> Used()
    {
        (string Name, bool IsUsed)[] all =
        [
            (Sse, Sse42.IsSupported),
            (Avx, System.Runtime.Intrinsics.X86.Avx.IsSupported),
            (Avx2, System.Runtime.Intrinsics.X86.Avx2.IsSupported),
            (Fma, System.Runtime.Intrinsics.X86.Fma.IsSupported),
            (Avx512, Avx512F.IsSupported),
            (AdvSimd, Arm.AdvSimd.IsSupported),
            (Bits128, Vector128.IsHardwareAccelerated),
            (Bits256, Vector256.IsHardwareAccelerated),
            (Bits512, Vector512.IsHardwareAccelerated),
        ];
        return all.Where(set => set.IsUsed).Select(set => set.Name);
    }
}
