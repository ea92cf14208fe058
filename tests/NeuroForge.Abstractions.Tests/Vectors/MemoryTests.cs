using System.Runtime.Intrinsics;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>Numbers go into a vector and come out in their order, and a mask's bits stand in the same order.</summary>
public sealed class MemoryTests
{
    [Fact]
    public void Widths_are_one_and_eight()
    {
        Assert.Equal(1, Double1.Width);
        Assert.Equal(8, Double8.Width);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Load_and_Store_touch_their_own_numbers_alone(int offset)
    {
        double[] source = [.. Enumerable.Range(1, 16).Select(i => (double)i)];
        var target = new double[16];
        Double8.Store(Double8.Load(ref source[offset]), ref target[offset]);
        Assert.Equal(source.Select((v, i) => i >= offset && i < offset + 8 ? v : 0), target);

        target = new double[16];
        Double1.Store(Double1.Load(ref source[offset]), ref target[offset]);
        Assert.Equal(source.Select((v, i) => i == offset ? v : 0), target);
    }

    [Fact]
    public void Every_bit_survives_Load_and_Store()
    {
        foreach (var chunk in VectorNumbers.Edges.Chunk(8).Where(c => c.Length == 8))
        {
            var target = new double[8];
            Double8.Store(Double8.Load(ref chunk[0]), ref target[0]);
            Assert.Equal(chunk.Select(BitConverter.DoubleToInt64Bits), target.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void A_number_fills_every_place()
    {
        var target = new double[8];
        Double8.Store(2.5, ref target[0]);
        Assert.All(target, number => Assert.Equal(2.5, number));
        Assert.Equal(2.5, ((Double1)2.5).Number);
    }

    [Fact]
    public void Every_mask_of_eight_has_its_own_bits()
    {
        for (var bits = 0u; bits < 256; bits++)
        {
            double[] numbers = [.. Enumerable.Range(0, 8).Select(i => (bits >> i & 1) == 1 ? 1.0 : -1.0)];
            var mask = Double8.Load(ref numbers[0]) > 0.0;
            Assert.Equal(bits, mask.ToBits());
            Assert.Equal(~bits & 255, (!mask).ToBits());
            Assert.Equal(bits & 0b1010_1010, (mask & Alternating()).ToBits());
            Assert.Equal(bits | 0b1010_1010, (mask | Alternating()).ToBits());
        }
    }

    [Fact]
    public void A_mask_of_one_is_one_bit()
    {
        Assert.Equal(1u, ((Double1)2.0 > 1.0).ToBits());
        Assert.Equal(0u, (!((Double1)2.0 > 1.0)).ToBits());
    }

    [Fact]
    public void Select_takes_each_place_from_its_own_side()
    {
        var target = new double[8];
        Double8.Store(Double8.Select(Alternating(), 1.0, 0.0), ref target[0]);
        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1], target);
    }

    [Fact]
    public void A_vector_prints_its_numbers()
    {
        Assert.Equal("0.5", ((Double1)0.5).ToString());
        Assert.Contains("0.5, 0.5", ((Double8)0.5).ToString(), StringComparison.Ordinal);
    }

    private static Mask<Double8> Alternating() =>
        new Double8(Vector512.Create(0.0, 1, 0, 1, 0, 1, 0, 1)) > 0.5;
}
