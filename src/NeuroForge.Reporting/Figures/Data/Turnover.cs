namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The exchanged fraction of the synapses.</summary>
internal static class Turnover
{
    /// <summary>The turnover ratio of bins of time: gained plus lost, divided by present before plus present after.</summary>
    /// <param name="lives">The births and deaths of the synapses.</param>
    /// <param name="together">Number of its bins that are combined into one.</param>
    /// <returns>A ratio for each, the last one twice; not-a-number if there were no synapses.</returns>
    internal static double[] Of(SynapseLives lives, int together)
    {
        var ratios = new List<double>();
        for (var first = 0; first + together <= lives.Born.Length; first += together)
        {
            var changed = lives.Born.Skip(first).Take(together).Sum() + lives.Died.Skip(first).Take(together).Sum();
            var before = first == 0 ? lives.AtFirst : lives.AliveAtEnd[first - 1];
            var present = before + lives.AliveAtEnd[first + together - 1];
            ratios.Add(present > 0 ? changed / present : double.NaN);
        }

        return [.. ratios, ratios[^1]];
    }
}
