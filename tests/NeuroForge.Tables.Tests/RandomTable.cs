using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Tests;

/// <summary>A table of random whole numbers, numbers and texts.</summary>
internal sealed class RandomTable
{
    private static readonly double[] Special =
        [0, -0.0, 0.1, 1 / 3.0, Math.ScaleB(1, -25), Math.ScaleB(1, -958), double.MaxValue, double.Epsilon, double.NaN, double.NegativeInfinity];

    private static readonly string[] Words = ["a", "E:5", "with, comma", "with \"quotes\"", "\u00B5m", "\U0001F9E0", "-"];

    public RandomTable(int seed, bool withTexts = true)
    {
        var random = new Random(seed);
        var count = random.Next(3) == 0 ? random.Next(5) : random.Next(3 * ColumnBlock.Capacity);
        Whole = [.. Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? random.NextInt64() : random.Next(1000))];
        Numbers = [.. Enumerable.Range(0, count).Select(_ => random.Next(5) == 0 ? Special[random.Next(Special.Length)] : Bits(random))];
        Texts = [.. Enumerable.Range(0, withTexts ? count : 0).Select(_ => Words[random.Next(Words.Length)])];
        List<FileColumn> columns = [new("whole", ColumnKind.Whole), new("number", ColumnKind.Number, "pA")];
        Content = new("table", withTexts ? [.. columns, new("text", ColumnKind.Text)] : columns, count, Rows);
    }

    public long[] Whole { get; }

    public double[] Numbers { get; }

    public string[] Texts { get; }

    public TableContent Content { get; }

    /// <summary>Reads a table again and compares every value, numbers by their bits.</summary>
    public void CheckAgainst(TableReader read)
    {
        var row = 0;
        List<WantedColumn> wanted = [new("whole", ColumnKind.Whole), new("number_pA", ColumnKind.Number)];
        foreach (var block in read.Read(Texts.Length > 0 ? [.. wanted, new("text", ColumnKind.Text)] : wanted))
        {
            Assert.Equal(row, block.First);
            for (var i = 0; i < block.Count; i++, row++)
            {
                Assert.Equal(Whole[row], block.Whole(0)[i]);
                Assert.True(Numbers[row].Equals(block.Numbers(1)[i]), $"{Numbers[row]:R} became {block.Numbers(1)[i]:R}");
                if (Texts.Length > 0)
                {
                    Assert.Equal(Texts[row], block.Texts(2)[i]);
                }
            }
        }

        Assert.Equal(Whole.Length, row);
    }

    private IEnumerable<ColumnBlock> Rows()
    {
        var block = Content.NewBlock();
        for (var first = 0; first < Whole.Length; first += block.Count)
        {
            (block.First, block.Count) = (first, Math.Min(ColumnBlock.Capacity, Whole.Length - first));
            for (var i = 0; i < block.Count; i++)
            {
                block.Whole(0)[i] = Whole[first + i];
                block.Numbers(1)[i] = Numbers[first + i];
                if (Texts.Length > 0)
                {
                    block.Texts(2)[i] = Texts[first + i];
                }
            }

            yield return block;
        }
    }

    /// <summary>A number with random bits, but no not-a-number, whose bits text does not keep.</summary>
    private static double Bits(Random random)
    {
        var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
        return double.IsNaN(number) ? 1 : number;
    }
}
