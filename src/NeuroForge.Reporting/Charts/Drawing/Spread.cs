namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>Moves labels apart that would lie on each other, each as little as their order and the room allow.</summary>
internal static class Spread
{
    /// <summary>Places at least a distance apart, in the order of those that were wanted.</summary>
    /// <param name="wanted">Where each would best be.</param>
    /// <param name="distance">The least distance, above 0; smaller where there is no room for it.</param>
    /// <param name="least">The first place allowed.</param>
    /// <param name="greatest">The last place allowed, the first or more.</param>
    internal static double[] Apart(IReadOnlyList<double> wanted, double distance, double least, double greatest)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i])];
        var places = new double[wanted.Count];
        distance = wanted.Count > 1 ? Math.Min(distance, (greatest - least) / (wanted.Count - 1)) : distance;
        for (var i = 0; i < order.Length; i++)
        {
            var lowest = least + (i * distance);
            var highest = greatest - ((order.Length - 1 - i) * distance);
            var free = i == 0 ? wanted[order[i]] : Math.Max(wanted[order[i]], places[order[i - 1]] + distance);
            places[order[i]] = Math.Clamp(free, lowest, Math.Max(lowest, highest));
        }

        return places;
    }
}
