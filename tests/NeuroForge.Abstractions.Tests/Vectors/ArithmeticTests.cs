using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>The operations that IEEE 754 defines give what the platform's own give, and the two that split numbers undo each other.</summary>
public sealed class ArithmeticTests
{
    private static readonly double[] Numbers =
        [.. VectorNumbers.Edges, .. VectorNumbers.AnyBits(new RandomStream(2, StreamPurpose.Population, 0), 2_000)];

    [Fact]
    public void Two_operands_are_rounded_as_IEEE_754_says()
    {
        foreach (var (a, b) in Numbers.Zip(Numbers.Reverse()))
        {
            AssertSame(a + b, (Double1)a + b);
            AssertSame(a - b, (Double1)a - b);
            AssertSame(a * b, (Double1)a * b);
            AssertSame(a / b, (Double1)a / b);
            AssertSame(Math.FusedMultiplyAdd(a, b, 0.1), Double1.Fma(a, b, 0.1));
        }
    }

    [Fact]
    public void One_operand_is_rounded_as_IEEE_754_says()
    {
        foreach (var a in Numbers)
        {
            AssertSame(-a, -(Double1)a);
            AssertSame(Math.Abs(a), Double1.Abs(a));
            AssertSame(Math.Sqrt(a), Double1.Sqrt(a));
            AssertSame(Math.Floor(a), Double1.Floor(a));
        }
    }

    [Fact]
    public void Comparisons_with_not_a_number_say_no()
    {
        foreach (var other in VectorNumbers.Edges)
        {
            Double1 a = double.NaN, b = other;
            Assert.Equal(0u, (a < b).ToBits() | (a > b).ToBits() | (a <= b).ToBits() | (a >= b).ToBits());
            Assert.Equal(0u, (b < a).ToBits() | (b > a).ToBits() | (b <= a).ToBits() | (b >= a).ToBits());
        }
    }

    [Fact]
    public void Min_and_Max_give_the_right_operand_where_either_is_no_number()
    {
        Assert.Equal(1, Double1.Min(double.NaN, 1.0).Number);
        Assert.Equal(1, Double1.Max(double.NaN, 1.0).Number);
        Assert.True(double.IsNaN(Double1.Min(1.0, double.NaN).Number));
        Assert.True(double.IsNaN(Double1.Max(1.0, double.NaN).Number));
        Assert.Equal(-2, Double1.Min(-2.0, 3.0).Number);
        Assert.Equal(3, Double1.Max(-2.0, 3.0).Number);
    }

    [Fact]
    public void A_positive_normal_number_is_its_fraction_times_its_power_of_two()
    {
        foreach (var number in Numbers.Select(Math.Abs).Where(double.IsNormal))
        {
            var fraction = Double1.Fraction(number, out var power);
            Assert.InRange(fraction.Number, 1, Math.BitDecrement(2));
            Assert.Equal(Math.ILogB(number), power.Number);
            AssertSame(number, Double1.ScaleByPowerOfTwo(fraction, power));
        }
    }

    private static void AssertSame(double expected, Double1 actual) =>
        Assert.True(
            BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual.Number)
                || (double.IsNaN(expected) && double.IsNaN(actual.Number)),
            FormattableString.Invariant($"{expected:R} expected, {actual.Number:R} found"));
}
