namespace NeuroForge.Tables.Ground;

/// <summary>A table that cannot be read: the file is damaged, has another format, or has a wrong value.</summary>
/// <param name="message">The fault in one line, without the name of the file.</param>
/// <param name="cause">The failure behind it; null for none.</param>
public sealed class TableException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Describes a fault of one value.</summary>
    /// <param name="place">The place of its row: <c>row 5</c>.</param>
    /// <param name="column">The name of its column.</param>
    /// <param name="message">The fault.</param>
    public static TableException At(string place, string column, string message) => new($"{place}, column \"{column}\": {message}");
}
