using NeuroForge.InstructionSets.Tests.Child;

namespace NeuroForge.InstructionSets.Tests.Emulation;

/// <summary>ARM64 gives the bits of this machine.</summary>
public sealed class Arm64Tests
{
    [Arm64Fact]
    public void All_networks_give_the_same_bits_on_ARM64()
    {
        var runs = EmulatedArm64.Run();
        Assert.Equal([InstructionSet.AdvSimd, InstructionSet.Bits128], runs.InstructionSets);
        Assert.Equal(2, runs.VectorWidth);
        runs.AssertSameBits();
    }
}
