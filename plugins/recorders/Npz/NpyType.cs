namespace NeuroForge.Recorders;

/// <summary>The type of an array's items.</summary>
/// <param name="Description">The type in NumPy's notation.</param>
/// <param name="Size">Bytes of an item.</param>
internal sealed record NpyType(string Description, int Size)
{
    /// <summary>The type of numbers.</summary>
    internal static NpyType Of(NumberType type) => type switch
    {
        NumberType.Boolean => new("|b1", 1),
        NumberType.Int32 => new("<i4", sizeof(int)),
        NumberType.Int64 => new("<i8", sizeof(long)),
        _ => new("<f8", sizeof(double)),
    };

    /// <summary>Texts with a maximum number of characters.</summary>
    internal static NpyType Text(int length) => new(FormattableString.Invariant($"<U{length}"), 4 * length);
}
