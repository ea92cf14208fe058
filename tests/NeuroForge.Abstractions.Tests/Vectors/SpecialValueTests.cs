using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>The elementary functions where they leave the range of doubles or meet what is no number.</summary>
public sealed class SpecialValueTests
{
    [Theory]
    [InlineData("exp", 0.0, 1.0)]
    [InlineData("exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("exp", double.NegativeInfinity, 0.0)]
    [InlineData("exp", double.MaxValue, double.PositiveInfinity)]
    [InlineData("exp", -708.0000000000001, 0.0)]
    [InlineData("exp", 709.0000000000001, double.PositiveInfinity)]
    [InlineData("expm1", 0.0, 0.0)]
    [InlineData("expm1", double.Epsilon, double.Epsilon)]
    [InlineData("expm1", -1e-300, -1e-300)]
    [InlineData("expm1", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("expm1", 709.0000000000001, double.PositiveInfinity)]
    [InlineData("expm1", double.NegativeInfinity, -1.0)]
    [InlineData("expm1", -1e4, -1.0)]
    [InlineData("log", 1.0, 0.0)]
    [InlineData("log", 0.0, double.NegativeInfinity)]
    [InlineData("log", -1.0, double.NegativeInfinity)]
    [InlineData("log", double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData("log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("tanh", 0.0, 0.0)]
    [InlineData("tanh", double.Epsilon, double.Epsilon)]
    [InlineData("tanh", double.PositiveInfinity, 1.0)]
    [InlineData("tanh", double.NegativeInfinity, -1.0)]
    [InlineData("tanh", 20.0, 1.0)]
    [InlineData("tanh", -25.0, -1.0)]
    [InlineData("sinpi", 0.0, 0.0)]
    [InlineData("sinpi", 0.5, 1.0)]
    [InlineData("sinpi", 1.0, 0.0)]
    [InlineData("sinpi", -1.5, 1.0)]
    [InlineData("sinpi", 1e15 + 0.5, 1.0)]
    [InlineData("sinpi", double.MaxValue, 0.0)]
    [InlineData("sinpi", double.PositiveInfinity, double.NaN)]
    [InlineData("cospi", 0.0, 1.0)]
    [InlineData("cospi", 0.5, 0.0)]
    [InlineData("cospi", 1.0, -1.0)]
    [InlineData("cospi", -1.5, 0.0)]
    [InlineData("cospi", 2.0, 1.0)]
    [InlineData("cospi", 4503599627370497.0, -1.0)]
    [InlineData("cospi", double.MaxValue, 1.0)]
    [InlineData("cospi", double.NegativeInfinity, double.NaN)]
    public void The_value_is_exact(string function, double x, double expected) =>
        Assert.Equal(expected, VectorOperations.Apply<Double1>(function, x, x, x).Number);

    [Theory]
    [InlineData("exp")]
    [InlineData("expm1")]
    [InlineData("log")]
    [InlineData("tanh")]
    [InlineData("sinpi")]
    [InlineData("cospi")]
    [InlineData("sqrt")]
    [InlineData("floor")]
    [InlineData("negate")]
    [InlineData("abs")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("/")]
    [InlineData("fma")]
    public void Not_a_number_stays_what_it_is(string operation)
    {
        var (quiet, full) = (BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), BitConverter.UInt64BitsToDouble(ulong.MaxValue));
        foreach (var payload in new[] { double.NaN, -double.NaN, quiet, full })
        {
            double[] eight = [1, payload, 1, 1, 1, 1, 1, 1], ones = [1, 1, 1, 1, 1, 1, 1, 1];
            Assert.True(double.IsNaN(VectorOperations.Apply<Double1>(operation, payload, 1, 1).Number));
            var found = VectorOperations.Apply<Double8>(operation, eight, ones, ones);
            Assert.Equal([false, true, false, false, false, false, false, false], found.Select(double.IsNaN));
        }
    }

    [Fact]
    public void Exp_and_Log_hold_to_the_last_number_of_their_range()
    {
        Assert.InRange(Double1.Exp(709.0).Number, 8e307, double.MaxValue);
        Assert.InRange(Double1.Exp(-708.0).Number, 2.2250738585072014e-308, 4e-308);
        Assert.Equal(Math.Log(double.MaxValue), Double1.Log(double.MaxValue).Number, 1e-12);
        Assert.Equal(Math.Log(double.Epsilon), Double1.Log(double.Epsilon).Number, 1e-12);
    }

    [Fact]
    public void Minus_zero_is_a_zero()
    {
        Assert.Equal(1.0, Double1.Exp(-0.0).Number);
        Assert.Equal(0.0, Math.Abs(Double1.Expm1(-0.0).Number));
        Assert.Equal(double.NegativeInfinity, Double1.Log(-0.0).Number);
        Assert.Equal(0.0, Math.Abs(Double1.Tanh(-0.0).Number));
    }

    [Fact]
    public void Tanh_and_sine_are_odd_and_the_cosine_is_even()
    {
        foreach (var x in VectorNumbers.AcrossBinades(new RandomStream(5, StreamPurpose.Population, 0), -1000, 6, 10_000))
        {
            Assert.Equal(-Double1.Tanh(x).Number, Double1.Tanh(-x).Number);
            Assert.Equal(-Trigonometry.SinPi<Double1>(x).Number, Trigonometry.SinPi<Double1>(-x).Number);
            Assert.Equal(Trigonometry.CosPi<Double1>(x).Number, Trigonometry.CosPi<Double1>(-x).Number);
        }
    }
}
