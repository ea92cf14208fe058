namespace NeuroForge.Recorders;

/// <summary>A column of a recording in rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its numbers.</param>
/// <param name="Values">Its numbers.</param>
internal sealed record RowColumn(string Name, NumberType Type, SpoolColumn Values)
{
    /// <summary>For indices, the names that they refer to; null for other numbers.</summary>
    internal IReadOnlyList<string>? Names { get; init; }
}
