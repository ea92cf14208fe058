using System.Runtime.Intrinsics;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>Fused multiply-adds without an instruction for them have the bits of the platform's, which IEEE 754 defines.</summary>
public sealed class ExactFmaTests
{
    private const int Count = 200_000;

    [Fact]
    public void It_is_right_at_the_edges()
    {
        double[] edges =
            [.. VectorNumbers.Edges, 0.1, -3, Math.BitIncrement(1), Math.ScaleB(1, 480), Math.ScaleB(1.5, 960), Math.ScaleB(1, -450), Math.ScaleB(1, -449)];
        foreach (var a in edges)
        {
            foreach (var b in edges)
            {
                Array.ForEach(edges, c => AssertSame(a, b, c));
            }
        }
    }

    [Fact]
    public void It_is_right_for_any_bits()
    {
        var random = new RandomStream(1, StreamPurpose.Population, 3);
        var (a, b, c) = (VectorNumbers.AnyBits(random, Count), VectorNumbers.AnyBits(random, Count), VectorNumbers.AnyBits(random, Count));
        for (var i = 0; i < Count; i++)
        {
            AssertSame(a[i], b[i], c[i]);
        }
    }

    /// <summary>The third number is about as large as the product, so that digits are lost; or nearly its opposite, so that few are left.</summary>
    [Fact]
    public void It_is_right_where_terms_are_of_one_size_or_cancel()
    {
        var random = new RandomStream(1, StreamPurpose.Population, 4);
        for (var i = 0; i < Count; i++)
        {
            var (a, b) = (random.NextNormal(), random.NextNormal());
            AssertSame(a, b, Math.ScaleB(random.NextNormal(), random.NextInt32(220) - 110));
            AssertSame(a, b, -a * b);
            AssertSame(a, b, Math.BitIncrement(-a * b));
            AssertSame(a, b, -a * b * (1 + Math.ScaleB(random.NextNormal(), -random.NextInt32(60))));
        }
    }

    /// <summary>Short factors and a third number half a unit from theirs: sums that lie just beside the middle between two numbers.</summary>
    [Fact]
    public void It_is_right_beside_the_middle_between_two_numbers()
    {
        var random = new RandomStream(1, StreamPurpose.Population, 5);
        for (var i = 0; i < Count; i++)
        {
            var whole = Math.ScaleB(1 + random.NextInt64(1L << 52), 1);
            var (small, sign) = (Math.ScaleB(1 + random.NextInt32(8), -random.NextInt32(120)), random.NextInt32(2) == 0 ? 1 : -1);
            AssertSame(whole, 1 + Math.ScaleB(1, -53 + random.NextInt32(2)), sign * small);
            AssertSame(Math.ScaleB(1, -27 - random.NextInt32(80)), sign * (1 + random.NextInt32(1 << 20)), whole + 1);
            var (one, other) = (1 + Math.ScaleB(1, -random.NextInt32(52)), 1 + Math.ScaleB(1, -random.NextInt32(52)));
            AssertSame(one, sign * other, Math.ScaleB(1, random.NextInt32(110) - 55));
        }
    }

    private static void AssertSame(double a, double b, double c)
    {
        var result = ExactFma.Of(Vector128.Create(a, 1), Vector128.Create(b, 1), Vector128.Create(c, 1));
        Assert.Equal(2, result[1]);
        var expected = Math.FusedMultiplyAdd(a, b, c);
        Assert.True(
            double.IsNaN(expected) ? double.IsNaN(result[0]) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(result[0]),
            FormattableString.Invariant($"{a:R} * {b:R} + {c:R} is {expected:R}, not {result[0]:R}"));
    }
}
