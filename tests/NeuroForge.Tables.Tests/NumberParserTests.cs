using System.Globalization;
using System.Text;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Tests;

/// <summary>Numbers in text are read as the runtime's parser reads them, to the last bit.</summary>
public sealed class NumberParserTests
{
    [Fact]
    public void Random_numbers_have_the_bits_of_the_runtime_parser()
    {
        var random = new Random(1);
        Check([.. Enumerable.Range(0, 300_000).Select(_ => Written(random))]);
    }

    /// <summary>Numbers half-way between two doubles, which are rounded to the even one, and their neighbours.</summary>
    [Fact]
    public void Halves_are_rounded_to_even()
    {
        var random = new Random(2);
        var texts = new List<string>();
        for (var i = 0; i < 20_000; i++)
        {
            var whole = (1UL << random.Next(53, 63)) + ((ulong)random.NextInt64() >> random.Next(10, 40));
            var half = (whole & ~0x7FFUL) | 0x400UL;
            var point = random.Next(0, 19);
            texts.AddRange(new[] { half - 1, half, half + 1, whole }.Select(n =>
            {
                var digits = n.ToString(CultureInfo.InvariantCulture);
                return point == 0 || point >= digits.Length ? digits : digits[..^point] + "." + digits[^point..];
            }));
        }

        Check([.. texts]);
    }

    /// <summary>Numbers as NumPy, R, MATLAB and spreadsheets write them.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("+7")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("-.5e-3")]
    [InlineData("1.234567890123456789e+00")]
    [InlineData("0.000000000000000000000000012345678901234567")]
    [InlineData("00000000000000000000000000012.5")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1E5")]
    [InlineData("1e-400")]
    [InlineData("1e400")]
    [InlineData("4.9406564584124654e-324")]
    [InlineData("2.2250738585072011e-308")]
    [InlineData("9007199254740993")]
    [InlineData("1e22")]
    [InlineData("1e23")]
    [InlineData("8.41e21")]
    [InlineData("7450580596923828e27")]
    public void Every_way_to_write_a_number_is_read(string text) => Check([text]);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData("1e")]
    [InlineData("1e+-5")]
    [InlineData("1.2.3")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("1e5e5")]
    [InlineData("1 2")]
    [InlineData("one")]
    public void What_is_no_number_is_refused_with_its_place(string text)
    {
        var refusal = Assert.Throws<TableException>(() => Read("1", text));
        Assert.StartsWith("row 3, column \"number\": ", refusal.Message, StringComparison.Ordinal);
    }

    private static void Check(string[] texts)
    {
        var read = Read(texts);
        for (var i = 0; i < texts.Length; i++)
        {
            var expected = double.Parse(texts[i], CultureInfo.InvariantCulture);
            Assert.True(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(read[i]), $"{texts[i]} became {read[i]:R}");
        }
    }

    private static List<double> Read(params string[] texts)
    {
        var bytes = Encoding.UTF8.GetBytes("number,next\n" + string.Concat(texts.Select(text => text + ",1\n")));
        using var table = TableFiles.Open(new MemoryStream(bytes), TableFormat.Csv, TableSection.Edges, null);
        return [.. table.Read([new("number", ColumnKind.Number)]).SelectMany(block => block.Numbers(0).Take(block.Count).ToArray())];
    }

    private static string Written(Random random)
    {
        var digits = string.Concat(Enumerable.Range(0, random.Next(1, 21)).Select(_ => (char)('0' + random.Next(10))));
        var point = random.Next(-5, digits.Length + 1);
        var text = point < 0 ? "0." + new string('0', -point) + digits : point == digits.Length ? digits : digits[..point] + "." + digits[point..];
        var exponent = random.Next(3) == 0 ? $"{(random.Next(2) == 0 ? 'e' : 'E')}{random.Next(-60, 61):+0;-0;0}" : "";
        return (random.Next(2) == 0 ? "-" : "") + text + exponent;
    }
}
