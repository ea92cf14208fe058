namespace NeuroForge.Engine.Ground;

/// <summary>Sizes of arrays for a growing number of items.</summary>
internal static class Room
{
    /// <summary>Twice the current length, up to the limit of an array, so that reallocation is rare; at least the needed length.</summary>
    /// <param name="length">The current length.</param>
    /// <param name="needed">The needed length.</param>
    internal static int After(int length, int needed) => Math.Max(needed, (int)Math.Min(2L * length, Array.MaxLength));

    /// <summary>A length, checked against the limit of an array.</summary>
    /// <exception cref="NetworkSizeException">The length is above the limit.</exception>
    internal static int Checked(long length) => length <= Array.MaxLength
        ? (int)length
        : throw new NetworkSizeException(
            FormattableString.Invariant($"{length} elements are needed in one array, which can have at most {Array.MaxLength}"));
}
