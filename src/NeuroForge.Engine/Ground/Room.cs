namespace NeuroForge.Engine.Ground;

/// <summary>How much room to make for items that become more and more.</summary>
internal static class Room
{
    /// <summary>Twice as much as there is, as far as an array goes, so that making room stays rare; at least what is needed.</summary>
    /// <param name="length">How much there is.</param>
    /// <param name="needed">How much is needed.</param>
    internal static int After(int length, int needed) => Math.Max(needed, (int)Math.Min(2L * length, Array.MaxLength));

    /// <summary>A length, where an array can be so long.</summary>
    /// <exception cref="NetworkSizeException">It cannot.</exception>
    internal static int Checked(long length) => length <= Array.MaxLength
        ? (int)length
        : throw new NetworkSizeException(
            FormattableString.Invariant($"{length} places are needed in one piece of memory, which has {Array.MaxLength} at most"));
}
