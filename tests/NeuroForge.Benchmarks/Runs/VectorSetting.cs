using NeuroForge.Engine.Running;

namespace NeuroForge.Benchmarks;

/// <summary>A width of vectors: what the runtime is told, and for which processors the peers in C are compiled.</summary>
/// <param name="Name">What the processor has.</param>
/// <param name="Lanes">Lanes of the vectors.</param>
/// <param name="Architecture">The compiler's name of the processors of that kind.</param>
/// <param name="Variable">The variable of the environment that makes the runtime compile for them on one that has more; null for none.</param>
/// <param name="Value">Its value.</param>
internal sealed record VectorSetting(string Name, int Lanes, string Architecture, string? Variable, string Value)
{
    /// <summary>The widest first. 128 bits with fused multiply-adds is what ARM64 has; without them is x64 without AVX2.</summary>
    private static readonly VectorSetting[] All =
    [
        new("AVX-512", 8, "x86-64-v4", null, ""),
        new("AVX2", 4, "x86-64-v3", "DOTNET_EnableAVX512", "0"),
        new("128 bits and FMA", 2, "x86-64-v2", "DOTNET_PreferredVectorBitWidth", "128"),
        new("128 bits, no FMA", 2, "x86-64-v2", "DOTNET_EnableAVX2", "0") { HasFma = false },
    ];

    /// <summary>False if fused multiply-adds are computed from other operations, exactly: most kernels are then many times slower.</summary>
    internal bool HasFma { get; private init; } = true;

    /// <summary>Those for which this machine can run programs.</summary>
    internal static IReadOnlyList<VectorSetting> OfThisMachine() => [.. All.Where(setting => setting.Lanes <= EngineOptions.OwnVectorWidth)];

    /// <summary>Does something whose child processes compile for such a processor.</summary>
    internal T Apply<T>(Func<T> action)
    {
        if (Variable is null)
        {
            return action();
        }

        Environment.SetEnvironmentVariable(Variable, Value);
        try
        {
            return action();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }
}
