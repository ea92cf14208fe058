using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>The generator against the known answers of its authors: <c>kat_vectors</c> of Random123 1.09, philox4x32 with 10 rounds.</summary>
public sealed class PhiloxTests
{
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0xe169c58d_6627e8d5UL, 0x9b00dbd8_bc57ac4cUL)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x41c83b0e_408f276dUL, 0x6d5451fd_a20bc7c6UL)]
    [InlineData(0x299f31d0_a4093822UL, 0x85a308d3_243f6a88UL, 0x03707344_13198a2eUL, 0x94fdcceb_d16cfe09UL, 0x24126ea1_5001e420UL)]
    public void Known_answers_are_given(ulong key, ulong counterLow, ulong counterHigh, ulong low, ulong high) =>
        Assert.Equal((low, high), Philox.Block(key, counterLow, counterHigh));

    [Fact]
    public void Every_bit_of_key_and_counter_changes_about_half_of_the_result()
    {
        var origin = Philox.Block(1, 2, 3);
        for (var bit = 0; bit < 64; bit++)
        {
            var flip = 1UL << bit;
            Assert.InRange(Distance(origin, Philox.Block(1 ^ flip, 2, 3)), Least, Most);
            Assert.InRange(Distance(origin, Philox.Block(1, 2 ^ flip, 3)), Least, Most);
            Assert.InRange(Distance(origin, Philox.Block(1, 2, 3 ^ flip)), Least, Most);
        }
    }

    // Of 128 fair bits the mean is 64 and the standard deviation 5.7; five of these on either side.
    private const int Least = 36;
    private const int Most = 92;

    private static int Distance((ulong Low, ulong High) a, (ulong Low, ulong High) b) =>
        System.Numerics.BitOperations.PopCount(a.Low ^ b.Low) + System.Numerics.BitOperations.PopCount(a.High ^ b.High);
}
