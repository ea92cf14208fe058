namespace NeuroForge.Models.Tests.PotjansDiesmann2014;

/// <summary>The activity of a population of the microcircuit after its beginning, as the statistics of Potjans and Diesmann (2014) describe it.</summary>
/// <param name="Rates">The rate of each neuron in Hz, in ascending order.</param>
/// <param name="Cvs">The coefficient of variation of the intervals of each neuron with at least six spikes, in ascending order.</param>
/// <param name="Correlation">The mean correlation of the numbers of spikes in 2 ms over all pairs of the first 200 neurons that spike.</param>
internal sealed record CircuitActivity(double[] Rates, double[] Cvs, double Correlation)
{
    private const double Bin = 2;
    private const int LeastSpikes = 6;
    private const int Observed = 200;

    /// <summary>The activity of a population.</summary>
    /// <param name="trains">The spike times of each neuron that spikes, in ms, by neuron.</param>
    /// <param name="size">The number of neurons.</param>
    /// <param name="begin">The beginning in ms.</param>
    /// <param name="end">The end in ms.</param>
    public static CircuitActivity Of(IReadOnlyList<double[]> trains, int size, double begin, double end)
    {
        var seconds = (end - begin) / 1000;
        double[] rates = [.. trains.Select(train => train.Length / seconds).Concat(Enumerable.Repeat(0.0, size - trains.Count)).Order()];
        double[] cvs = [.. trains.Where(train => train.Length >= LeastSpikes).Select(Cv).Order()];
        return new(rates, cvs, CorrelationOf([.. trains.Take(Observed)], begin, (int)((end - begin) / Bin)));
    }

    /// <summary>The value below which a share of the values is.</summary>
    /// <param name="ascending">The values, in ascending order.</param>
    /// <param name="share">The share.</param>
    public static double Quantile(double[] ascending, double share) => ascending[(int)Math.Round(share * (ascending.Length - 1))];

    private static double Cv(double[] train)
    {
        double[] intervals = [.. train.Zip(train.Skip(1), (a, b) => b - a)];
        var mean = intervals.Average();
        return Math.Sqrt(intervals.Average(interval => (interval - mean) * (interval - mean))) / mean;
    }

    /// <summary>The mean over pairs, from the variance of the sum of all standardised counts: n + n (n - 1) times the mean correlation.</summary>
    private static double CorrelationOf(double[][] trains, double begin, int bins)
    {
        var sum = new double[bins];
        foreach (var train in trains)
        {
            var counts = new double[bins];
            foreach (var time in train)
            {
                counts[Math.Min((int)((time - begin) / Bin), bins - 1)]++;
            }

            var mean = counts.Average();
            var deviation = Math.Sqrt(counts.Average(count => (count - mean) * (count - mean)));
            for (var bin = 0; bin < bins; bin++)
            {
                sum[bin] += (counts[bin] - mean) / deviation;
            }
        }

        var n = trains.Length;
        return (sum.Average(s => s * s) - n) / (n * (n - 1.0));
    }
}
