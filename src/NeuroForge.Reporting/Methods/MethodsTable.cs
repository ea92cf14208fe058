using NeuroForge.Equations.Mathematics;

namespace NeuroForge.Reporting.Methods;

/// <summary>A table of the methods.</summary>
/// <param name="Title">Its title, with the letter of its part.</param>
/// <param name="Header">The titles of the columns; empty for a table of names and their meaning.</param>
/// <param name="Rows">The cells, row by row.</param>
internal sealed record MethodsTable(string Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A text above the table; empty for none.</summary>
    internal string Intro { get; init; } = "";

    /// <summary>Statements of a model as mathematics, in place of rows; empty for none.</summary>
    internal IReadOnlyList<ModelFormula> Formulas { get; init; } = [];

    /// <summary>The table without empty columns.</summary>
    internal MethodsTable WithoutEmptyColumns()
    {
        int[] filled = [.. Enumerable.Range(0, Header.Count).Where(column => Rows.Any(row => row[column].Length > 0))];
        return Header.Count == 0 ? this : this with
        {
            Header = [.. filled.Select(column => Header[column])],
            Rows = [.. Rows.Select(row => (string[])[.. filled.Select(column => row[column])])],
        };
    }
}
