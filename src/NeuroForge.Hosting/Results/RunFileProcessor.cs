using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using NeuroForge.Engine.Running;
using Arm = System.Runtime.Intrinsics.Arm;

namespace NeuroForge.Hosting.Results;

/// <summary>
/// The part of <c>run.json</c> about the processor: the architecture, the widest vectors of the hardware in bits, the number of lanes of the vectors that were
/// used, and the instruction sets that kernels were compiled for.
/// </summary>
/// <remarks>Results do not depend on it; speed does.</remarks>
internal static class RunFileProcessor
{
    /// <summary>The instruction sets that matter for kernels, by their names in Linux.</summary>
    private static readonly (string Name, bool IsUsed)[] InstructionSets =
    [
        ("sse4_2", Sse42.IsSupported),
        ("avx", Avx.IsSupported),
        ("avx2", Avx2.IsSupported),
        ("fma", Fma.IsSupported),
        ("avx512f", Avx512F.IsSupported),
        ("asimd", Arm.AdvSimd.IsSupported),
    ];

    /// <summary>The width of the widest vectors in bits; 0 if vectors are emulated one number at a time.</summary>
    private static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    /// <summary>Writes the processor of this process.</summary>
    internal static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("processor");
        json.WriteString("architecture", RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant());
        json.WriteNumber("vector_bits", VectorBits);
        json.WriteNumber("vector_width", EngineOptions.OwnVectorWidth);
        json.WriteStartArray("instruction_sets");
        foreach (var (name, _) in InstructionSets.Where(set => set.IsUsed))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
