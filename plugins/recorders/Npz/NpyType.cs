namespace NeuroForge.Recorders;

/// <summary>The type of an array's items.</summary>
/// <param name="Description">The type in NumPy's notation.</param>
/// <param name="Size">Bytes of an item.</param>
internal sealed record NpyType(string Description, int Size)
{
    internal static readonly NpyType Double = new("<f8", sizeof(double));

    internal static readonly NpyType Int32 = new("<i4", sizeof(int));

    internal static readonly NpyType Int64 = new("<i8", sizeof(long));

    internal static readonly NpyType Boolean = new("|b1", 1);

    /// <summary>Texts with a maximum number of characters.</summary>
    internal static NpyType Text(int length) => new(FormattableString.Invariant($"<U{length}"), 4 * length);
}
