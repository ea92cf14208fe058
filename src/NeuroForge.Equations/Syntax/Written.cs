namespace NeuroForge.Equations.Syntax;

/// <summary>A part of a statement as it was written: a node of its tree.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Offset">Number of characters before it.</param>
/// <param name="Word">Its name, operator or unit.</param>
/// <param name="Number">The number of a number or quantity, otherwise 0.</param>
/// <param name="Parts">The nodes directly beneath it.</param>
internal sealed record Written(WrittenKind Kind, int Offset, string Word, double Number, IReadOnlyList<Written> Parts)
{
    internal Written(WrittenKind kind, int offset, string word, params IReadOnlyList<Written> parts)
        : this(kind, offset, word, 0, parts)
    {
    }

    /// <summary>True if it is true or false and not a number.</summary>
    internal bool IsCondition => Kind is WrittenKind.Comparison or WrittenKind.Connection or WrittenKind.Opposite;
}
