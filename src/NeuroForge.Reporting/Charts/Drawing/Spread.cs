namespace NeuroForge.Reporting.Charts.Drawing;

/// <summary>Moves overlapping labels apart, as little as their order and the space allow.</summary>
internal static class Spread
{
    /// <summary>Positions with at least a given distance, in the order of the wanted ones.</summary>
    /// <param name="wanted">The best position of each.</param>
    /// <param name="distance">The smallest distance, above 0; smaller if there is not enough space.</param>
    /// <param name="least">The first position allowed.</param>
    /// <param name="greatest">The last position allowed, at least the first.</param>
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
