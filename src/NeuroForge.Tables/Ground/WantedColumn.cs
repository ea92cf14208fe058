namespace NeuroForge.Tables.Ground;

/// <summary>A column to read.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Kind">The kind of values to read.</param>
public sealed record WantedColumn(string Name, ColumnKind Kind);
