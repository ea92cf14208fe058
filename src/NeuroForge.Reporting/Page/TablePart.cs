using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Page;

/// <summary>A table; the first cell of each row is its name.</summary>
internal static class TablePart
{
    /// <summary>Writes the table.</summary>
    /// <param name="page">The page.</param>
    /// <param name="header">The titles of the columns; empty for none.</param>
    /// <param name="rows">The cells, row by row.</param>
    /// <param name="classes">Classes of the table; null for none.</param>
    internal static void Write(MarkupWriter page, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, string? classes = null)
    {
        page.Open("table", classes);
        if (header.Count > 0)
        {
            page.Open("thead").Open("tr");
            foreach (var name in header)
            {
                page.Open("th").With("scope", "col").Text(name).Close();
            }

            page.Close().Close();
        }

        page.Open("tbody");
        foreach (var row in rows)
        {
            WriteRow(page, row);
        }

        page.Close().CloseLine();
    }

    private static void WriteRow(MarkupWriter page, IReadOnlyList<string> row)
    {
        page.Open("tr").Open("th").With("scope", "row").Text(row[0]).Close();
        foreach (var cell in row.Skip(1))
        {
            page.Open("td");
            ReferenceLinks.Write(page, cell);
            page.Close();
        }

        page.CloseLine();
    }
}
