namespace NeuroForge.Randomness;

/// <summary>A Poisson distribution as a loop over halves of 64-bit numbers reads it.</summary>
/// <param name="Thresholds">
/// For each count the 32-bit number that a uniform one has to exceed, in both halves; the sign bit is turned around, so that it can be compared as a signed
/// one.
/// </param>
/// <param name="Common">Number of thresholds that are always compared.</param>
/// <param name="Least">The least count, in both halves.</param>
internal readonly record struct PoissonTable(ulong[] Thresholds, int Common, ulong Least)
{
    /// <summary>The sign bit of both halves.</summary>
    internal const ulong SignBits = 0x8000_0000_8000_0000;

    /// <summary>Number of thresholds.</summary>
    internal int Count => Thresholds.Length;

    /// <summary>The table of thresholds that are to be reached, each 1 or more.</summary>
    internal static PoissonTable Of(uint[] thresholds, int common, uint least) =>
        new(Array.ConvertAll(thresholds, threshold => InBoth(threshold - 1) ^ SignBits), common, InBoth(least));

    private static ulong InBoth(uint number) => number | ((ulong)number << 32);
}
