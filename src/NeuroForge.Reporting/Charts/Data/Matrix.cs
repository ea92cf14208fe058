namespace NeuroForge.Reporting.Charts.Data;

/// <summary>Values on a grid.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Rows">How many rows, 1 or more.</param>
/// <param name="Columns">How many columns, 1 or more.</param>
/// <param name="Values">The values, row by row; not-a-number where there is none.</param>
internal sealed record Matrix(string Title, int Rows, int Columns, double[] Values)
{
    /// <summary>The parts that rows belong to, from above, with their share of all rows; empty for none.</summary>
    internal IReadOnlyList<(string Name, double Share)> RowGroups { get; init; } = [];

    /// <summary>The parts that columns belong to, from the left, with their share of all columns; empty for none.</summary>
    internal IReadOnlyList<(string Name, double Share)> ColumnGroups { get; init; } = [];
}
