using NeuroForge.InstructionSets.Tests.Child;

namespace NeuroForge.InstructionSets.Tests;

/// <summary>A way to have .NET compile as for another processor, or in another manner.</summary>
/// <param name="Name">Says what is different.</param>
/// <param name="Variable">The environment variable that asks for it.</param>
/// <param name="Value">The variable's value.</param>
/// <param name="Without">The instruction sets and widths that are then not used.</param>
/// <param name="Lanes">How many lanes a vector then has at most.</param>
/// <param name="Compilation">What the compiler then says of every method; null where methods differ.</param>
internal sealed record Setting(string Name, string Variable, string Value, IReadOnlyList<string> Without, int Lanes, string? Compilation = null)
{
    private static readonly string[] Avx512 = [InstructionSet.Avx512, InstructionSet.Bits512];
    private static readonly string[] Avx2 = [.. Avx512, InstructionSet.Avx2, InstructionSet.Fma, InstructionSet.Bits256];
    private static readonly string[] Avx = [.. Avx2, InstructionSet.Avx];
    private static readonly string[] Everything = [.. Avx, InstructionSet.Sse, InstructionSet.AdvSimd, InstructionSet.Bits128];

    /// <summary>All settings. FMA has no switch of its own: it goes with AVX2.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("512-bit vectors in halves", "DOTNET_PreferredVectorBitWidth", "256", [InstructionSet.Bits512], 4),
        new("512-bit vectors in quarters", "DOTNET_PreferredVectorBitWidth", "128", [InstructionSet.Bits512, InstructionSet.Bits256], 2),
        new("no AVX-512", "DOTNET_EnableAVX512", "0", Avx512, 4),
        new("no AVX2, no FMA", "DOTNET_EnableAVX2", "0", Avx2, 2),
        new("no AVX", "DOTNET_EnableAVX", "0", Avx, 2),
        new("no vectors", "DOTNET_EnableHWIntrinsic", "0", Everything, 1),
        new("nothing optimised", "DOTNET_JITMinOpts", "1", [], 8, "MinOpts"),
        new("everything optimised at once", "DOTNET_TieredCompilation", "0", [], 8, "FullOpts"),
    ];

    /// <summary>The setting of a name.</summary>
    public static Setting Of(string name) => All.First(setting => setting.Name == name);
}
