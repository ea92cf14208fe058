namespace NeuroForge.Reporting.Figures.Data;

/// <summary>
/// The fraction of synapses that reaches an age: the estimate of Kaplan and Meier (1958), in which synapses that still exist count up to their age.
/// </summary>
/// <remarks>The band contains the true fraction in 95 of 100 cases, after Greenwood (1926).</remarks>
/// <param name="Ages">Ages at which the fraction decreases, ascending, from 0, in the unit of the input.</param>
/// <param name="Shares">The fraction from each age on.</param>
/// <param name="Low">The lower edge of the band.</param>
/// <param name="High">The upper edge of the band.</param>
internal sealed record Survival(double[] Ages, double[] Shares, double[] Low, double[] High)
{
    private const double NinetyFivePercent = 1.96;

    /// <summary>The estimate; synapses that exist at an age at which others die count as having reached it.</summary>
    /// <param name="atDeath">Ages of synapses that died, in any order.</param>
    /// <param name="alive">Ages of synapses that still exist, in any order.</param>
    internal static Survival Of(IEnumerable<double> atDeath, IEnumerable<double> alive)
    {
        (double Age, bool Died)[] all = [.. atDeath.Select(a => (a, true)).Concat(alive.Select(a => (a, false))).OrderBy(a => a.Item1)];
        var points = new List<(double Age, double Share, double Error)> { (0, 1, 0) };
        var (share, variance) = (1.0, 0.0);
        for (var first = 0; first < all.Length;)
        {
            var end = first;
            var died = 0;
            for (; end < all.Length && all[end].Age == all[first].Age; end++)
            {
                died += all[end].Died ? 1 : 0;
            }

            double reached = all.Length - first;
            share *= 1 - (died / reached);
            variance += died < reached ? died / (reached * (reached - died)) : 0;
            points.Add((all[first].Age, share, share * Math.Sqrt(variance)));
            first = end;
        }

        return new(
            [.. points.Select(p => p.Age)],
            [.. points.Select(p => p.Share)],
            [.. points.Select(p => Math.Max(0, p.Share - (NinetyFivePercent * p.Error)))],
            [.. points.Select(p => Math.Min(1, p.Share + (NinetyFivePercent * p.Error)))]);
    }

    /// <summary>The age that half of all reach; null if more than half still exist at the end.</summary>
    internal double? Median => Array.FindIndex(Shares, s => s <= 0.5) is var i and >= 0 ? Ages[i] : null;
}
