namespace NeuroForge.Tables.Ground;

/// <summary>A column of a table in a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The kind of its values; null if the format does not give it, so that it can be read as any kind.</param>
/// <param name="Unit">The unit of its numbers, as the file gives it; null if it gives none.</param>
public sealed record FileColumn(string Name, ColumnKind? Kind = null, string? Unit = null);
