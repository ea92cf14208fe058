namespace NeuroForge.Reporting.Charts.Data;

/// <summary>Values on a grid.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Rows">Number of rows, 1 or more.</param>
/// <param name="Columns">Number of columns, 1 or more.</param>
/// <param name="Values">The values, row by row; not-a-number for no value.</param>
internal sealed record Matrix(string Title, int Rows, int Columns, double[] Values)
{
    /// <summary>The groups that rows belong to, from above, with their fractions of all rows; empty for none.</summary>
    internal IReadOnlyList<(string Name, double Share)> RowGroups { get; init; } = [];

    /// <summary>The groups that columns belong to, from the left, with their fractions of all columns; empty for none.</summary>
    internal IReadOnlyList<(string Name, double Share)> ColumnGroups { get; init; } = [];
}
