using System.Text;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Csv;

/// <summary>Writes tables as comma-separated values, with a unit at the end of a column's name.</summary>
internal static class CsvTableWriter
{
    /// <summary>Writes a table.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(Stream stream, TableContent table)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', table.Columns.Select(column => Quoted(TableContent.NameWithUnit(column)))));
        foreach (var block in table.Read())
        {
            for (var row = 0; row < block.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    var kind = table.Columns[column].Kind ?? ColumnKind.Number;
                    writer.Write(column == 0 ? "" : ",");
                    var text = ShortestText.Of(block, column, kind, row);
                    writer.Write(kind == ColumnKind.Text ? Quoted(text) : text);
                }

                writer.WriteLine();
            }
        }
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
