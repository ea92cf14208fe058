namespace NeuroForge.InstructionSets.Tests.Emulation;

/// <summary>A test on an emulated ARM64 processor; skipped, with the reason, where there is none.</summary>
public sealed class Arm64FactAttribute : FactAttribute
{
    public Arm64FactAttribute() => Skip = EmulatedArm64.Missing;
}
