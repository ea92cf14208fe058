namespace NeuroForge.Cli.Terminal;

/// <summary>Rows of cells under a title, each column as wide as it needs to be.</summary>
internal static class Columns
{
    /// <summary>Prints the rows after an empty line; nothing if there are no rows.</summary>
    /// <param name="output">The destination.</param>
    /// <param name="title">The title of the rows.</param>
    /// <param name="cells">The rows, of one length.</param>
    internal static void Print(TextWriter output, string title, IEnumerable<string[]> cells)
    {
        var rows = cells.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            output.WriteLine(("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd());
        }
    }
}
