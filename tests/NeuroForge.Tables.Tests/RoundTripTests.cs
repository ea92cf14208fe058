using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Tests;

/// <summary>What is written is read again, to the last bit.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<TableFormat> Formats => [TableFormat.Csv, TableFormat.Npz, TableFormat.Parquet];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_random_table_is_read_as_it_was_written(TableFormat format)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var table = new RandomTable(seed);
            using var file = new MemoryStream();
            TableFiles.Write(file, format, table.Content);
            using var read = TableFiles.Open(new MemoryStream(file.ToArray()), format, TableSection.Edges, null);
            table.CheckAgainst(read);
            table.CheckAgainst(read); // a second time from the beginning
        }
    }

    [Fact]
    public void A_random_population_is_read_from_sonata_as_it_was_written()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var table = new RandomTable(seed, withTexts: false);
            using var file = new MemoryStream();
            var named = table.Content with
            {
                Columns = [new("whole", ColumnKind.Whole), new("number_pA", ColumnKind.Number, "pA")],
            };
            TableFiles.WriteSonata(file, TableSection.Edges, [named]);
            using var read = TableFiles.Open(new MemoryStream(file.ToArray()), TableFormat.Sonata, TableSection.Edges, null);
            Assert.Equal("pA", read.Find("number_pA")!.Unit);
            table.CheckAgainst(read);
        }
    }

    [Fact]
    public void Numbers_are_read_as_the_runtime_reads_them()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var number = random.Next(3) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
                1 => Math.Round(random.NextDouble() * 1000, random.Next(15)),
                _ => random.Next() * Math.Pow(10, random.Next(-30, 30)),
            };
            var text = FormattableString.Invariant($"{number:R}");
            Assert.Equal(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), One(text));
        }
    }

    [Theory]
    [InlineData("1e5", 1e5)]
    [InlineData("+.5", 0.5)]
    [InlineData("-2.", -2)]
    [InlineData("nan", double.NaN)]
    [InlineData("-inf", double.NegativeInfinity)]
    [InlineData("123456789012345678901234567890", 1.2345678901234568e29)]
    public void Numbers_are_read_in_the_forms_that_other_programs_write(string text, double number) => Assert.Equal(number, One(text));

    [Theory]
    [InlineData("")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("0x1")]
    [InlineData("--1")]
    [InlineData("1 2")]
    public void What_is_no_number_is_refused_with_its_row_and_column(string text) =>
        Assert.StartsWith("row 2, column \"x\": ", Assert.Throws<TableException>(() => One(text)).Message, StringComparison.Ordinal);

    private static double One(string text)
    {
        using var read = TableFiles.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"y,x\n1,{text}\n")), TableFormat.Csv, TableSection.Edges, null);
        return read.Read([new("x", ColumnKind.Number)]).First().Numbers(0)[0];
    }
}
