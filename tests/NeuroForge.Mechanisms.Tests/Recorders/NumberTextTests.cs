using System.Globalization;
using System.Text;
using NeuroForge.Recorders;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>
/// Every number reads back to its bits and is written as the runtime writes it, which gets two powers of two wrong: 2^-25 and 2^-958 read back to others.
/// </summary>
public sealed class NumberTextTests
{
    private readonly NumberText _text = new();

    [Fact]
    public void Numbers_at_the_edges_of_the_format()
    {
        double[] edges =
        [
            0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue,
            2.2250738585072014E-308, 2.225073858507201E-308, 1e-3, 1e-4, 1e-5, 0.00012345, 1e14, 1e15, 1e16, 999_999_999_999_999, 123_456_789_012_345,
            1_234_567_890_123_456,
            12_345_678_901_234_567, 9_007_199_254_740_992, 9_007_199_254_740_993, 0.1, 0.3, 2.0 / 3, 1e22, 1e23, 9.5e-3, 5e-324, 1.7976931348623157e308, 4.35,
            100, -70, 3,
        ];
        Assert.All(edges, Check);
    }

    [Fact]
    public void Powers_of_two_and_their_neighbours()
    {
        for (var exponent = -1074; exponent <= 1023; exponent++)
        {
            var power = Math.ScaleB(1, exponent);
            Check(power);
            Check(Math.BitIncrement(power));
            Check(Math.BitDecrement(power));
        }
    }

    [Fact]
    public void Powers_of_ten_and_their_neighbours()
    {
        for (var exponent = -323; exponent <= 308; exponent++)
        {
            var power = double.Parse($"1E{exponent}", CultureInfo.InvariantCulture);
            Check(power);
            Check(Math.BitIncrement(power));
            Check(Math.BitDecrement(power));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_bits(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 200_000; i++)
        {
            Check(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Numbers_of_few_digits(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 100_000; i++)
        {
            Check(Math.Round((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(1, 18)), random.Next(0, 8)));
        }
    }

    private void Check(double value)
    {
        Span<byte> text = stackalloc byte[NumberText.Longest];
        var written = Encoding.ASCII.GetString(text[.._text.Write(value, text)]);
        var read = double.Parse(written, CultureInfo.InvariantCulture);
        Assert.Equal(double.IsNaN(value) ? double.NaN : value, read);
        if (written != value.ToString(CultureInfo.InvariantCulture) && value is not (1.0 / (1 << 25)) && value != Math.ScaleB(1, -958))
        {
            Assert.Fail($"{value.ToString(CultureInfo.InvariantCulture)} became {written}");
        }
    }
}
