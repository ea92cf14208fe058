using System.Globalization;
using NeuroForge.Analysis.Runs;
using ParquetSharp;

namespace NeuroForge.Cli.Tests;

/// <summary>Every kind of recording in Parquet, read by the reader of Apache Arrow, has the numbers of the same recording in CSV.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Arrow_reads_what_csv_has()
    {
        Neuroforge.In(_place, "run", _place.Write("formats.json", EveryFormat.Text(sonata: false)), "--out", "out", "--quiet", "--no-report").Done();
        var run = RunFolder.Open(_place.At("out"));
        var recordings = run.Recordings.Where(r => r.Recorder == "parquet").ToList();
        Assert.Equal(11, recordings.Count);
        foreach (var recording in recordings)
        {
            var csv = run.Find(recording.Name[..^"_parquet".Length])!;
            var names = _place.Read("out", csv.Files[0]).Split('\n')[0].Split(',').Select(name => name.Trim('"')).ToList();
            var rows = _place.Rows("out", csv.Files[0]);
            using var file = new ParquetFileReader(_place.At("out", recording.Files[0]));
            Assert.Equal((recording.Quantity, recording.Unit), (file.FileMetaData.KeyValueMetadata["quantity"], file.FileMetaData.KeyValueMetadata["unit"]));
            Assert.Equal(rows.Length, file.FileMetaData.NumRows);
            Assert.Equal(names.Select(name => name == "event" ? "born" : name), Columns(file));
            for (var column = 0; column < names.Count; column++)
            {
                var values = Values(file, column);
                for (var row = 0; row < rows.Length; row++)
                {
                    Assert.True(IsSame(values[row], rows[row][column].Trim('"')), $"{recording.Name} {names[column]} row {row}: {values[row]}, {rows[row][column]}");
                }
            }
        }
    }

    /// <summary>Text leaves out what a product and a decimal number are rounded by: two units in the last place at most.</summary>
    private static bool IsSame(object value, string text) => value switch
    {
        string word => word == text,
        bool born => text == (born ? "born" : "died"),
        double number when double.Parse(text, CultureInfo.InvariantCulture) is var written =>
            number.Equals(written) || Math.Abs(number - written) <= 2 * (Math.BitIncrement(Math.Abs(number)) - Math.Abs(number)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) == text,
    };

    private static IEnumerable<string> Columns(ParquetFileReader file) =>
        Enumerable.Range(0, file.FileMetaData.NumColumns).Select(column => file.FileMetaData.Schema.Column(column).Name);

    private static List<object> Values(ParquetFileReader file, int column)
    {
        var values = new List<object>();
        for (var number = 0; number < file.FileMetaData.NumRowGroups; number++)
        {
            using var group = file.RowGroup(number);
            using var reader = group.Column(column).LogicalReader();
            var count = (int)group.MetaData.NumRows;
            values.AddRange(reader switch
            {
                LogicalColumnReader<double> numbers => numbers.ReadAll(count).Cast<object>(),
                LogicalColumnReader<int> numbers => numbers.ReadAll(count).Cast<object>(),
                LogicalColumnReader<long> numbers => numbers.ReadAll(count).Cast<object>(),
                LogicalColumnReader<bool> numbers => numbers.ReadAll(count).Cast<object>(),
                _ => ((LogicalColumnReader<string>)reader).ReadAll(count),
            });
        }

        return values;
    }
}
