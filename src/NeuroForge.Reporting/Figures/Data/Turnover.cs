namespace NeuroForge.Reporting.Figures.Data;

/// <summary>Which part of the synapses was exchanged.</summary>
internal static class Turnover
{
    /// <summary>The turnover ratio of stretches of time: gained plus lost, divided by present before plus present after.</summary>
    /// <param name="lives">The lives of the synapses.</param>
    /// <param name="together">How many of its stretches make one here.</param>
    /// <returns>A ratio for each, the last one twice; not-a-number where there were none.</returns>
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
