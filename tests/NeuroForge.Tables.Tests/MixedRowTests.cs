using System.Text;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Tests;

/// <summary>Rows of plain fields and rows with quotes, spaces or carriage returns, in any order and across the ends of buffers, are read alike.</summary>
public sealed class MixedRowTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData(' ')]
    public void Every_row_is_read(char separator)
    {
        const int Rows = 120_000; // several buffers and blocks
        var random = new Random(3);
        var text = new StringBuilder(string.Join(separator, "source", "name", "note", "weight") + "\n");
        var rows = Enumerable.Range(0, Rows).Select(i => (Source: random.Next(1_000_000), Name: $"n{i / 7 % 9}", Weight: random.NextDouble())).ToList();
        foreach (var (source, name, weight) in rows)
        {
            var quote = random.Next(50) == 0 ? "\"" : "";
            var space = random.Next(50) == 0 && separator != ' ' ? " " : "";
            var note = random.Next(50) == 0 ? $"\"a{separator} b\"" : "x";
            var number = FormattableString.Invariant($"{quote}{weight:R}{quote}{space}");
            text.Append(string.Join(separator, $"{space}{source}", $"{quote}{name}{quote}", note, number))
                .Append(random.Next(20) == 0 ? "\r\n" : "\n");
        }

        using var table = TableFiles.Open(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), TableFormat.Csv, TableSection.Edges, null);
        var row = 0;
        foreach (var block in table.Read([new("weight", ColumnKind.Number), new("name", ColumnKind.Text), new("source", ColumnKind.Whole)]))
        {
            Assert.Equal(row, block.First);
            for (var i = 0; i < block.Count; i++, row++)
            {
                Assert.Equal(rows[row], ((int)block.Whole(2)[i], block.Texts(1)[i], block.Numbers(0)[i]));
            }
        }

        Assert.Equal(Rows, row);
    }

    /// <summary>The place of a wrong field is that of its line, however the lines before it were read.</summary>
    [Theory]
    [InlineData(3, "7,x", "column \"b\": \"x\" is not a number")]
    [InlineData(40_000, "7", "the number of fields is 1, but there are 2 columns")]
    [InlineData(99_999, "7,1,2", "the number of fields is 3, but there are 2 columns")]
    [InlineData(99_999, "", "the number of fields is 1, but there are 2 columns")]
    [InlineData(70_000, "7.5,1", "column \"a\": \"7.5\" is not a whole number")]
    [InlineData(70_000, "99999999999999999999,1", "column \"a\": \"99999999999999999999\" is not a whole number")]
    public void A_wrong_row_is_refused_with_its_place(int row, string wrong, string message)
    {
        var lines = Enumerable.Range(2, 100_000).Select(i => i == row ? wrong : i % 100 == 0 ? $"\"{i}\",0.5" : $"{i},0.5");
        var bytes = Encoding.UTF8.GetBytes("a,b\n" + string.Join('\n', lines) + "\n");
        using var table = TableFiles.Open(new MemoryStream(bytes), TableFormat.Csv, TableSection.Edges, null);
        var refusal = Assert.Throws<TableException>(() => table.Read([new("a", ColumnKind.Whole), new("b", ColumnKind.Number)]).Sum(block => block.Count));
        Assert.StartsWith($"row {row}", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(message, refusal.Message, StringComparison.Ordinal);
    }
}
