using NeuroForge.Models.Tests.ButzVanOoyen2013;
using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>The receptive fields of one seed after all 20 epochs, and the rates of the last 100 s.</summary>
internal sealed class SorfEnd
{
    private const int Side = 32;
    private const int Pixels = Side * Side;
    private const int Orientations = 40;
    private const double Cycles = 1.2;
    private const double Duration = 2_000_000;

    private readonly double[][] _weights;

    private SorfEnd(string directory)
    {
        _weights = Fields(directory);
        string[][] rates = [.. File.ReadLines(Path.Combine(directory, "rates.csv")).Skip(1).Select(line => line.Split(',')).Where(
            fields => Csv.Number(fields[0]) > Duration - 100_000)];
        RateE = MeanOf(rates, "exc");
        RateI = MeanOf(rates, "inh");
    }

    /// <summary>Mean rate of the excitatory neurons in Hz.</summary>
    public double RateE { get; }

    /// <summary>Mean rate of the inhibitory neurons in Hz.</summary>
    public double RateI { get; }

    /// <summary>Mean weight from ON and OFF cells, in thousandths.</summary>
    public double MeanWeight => 1000 * _weights.Average(weights => weights.Average());

    /// <summary>For each excitatory neuron the correlation of its field, ON minus OFF, with the grating that fits best.</summary>
    public double[] Correlations => Array.ConvertAll(_weights, weights =>
    {
        double[] contrast = [.. weights.Take(Pixels).Zip(weights.Skip(Pixels), (on, off) => on - off)];
        return Enumerable.Range(0, Orientations).Max(k => Pearson.Correlation(contrast, Grating(Math.PI * k / Orientations)));
    });

    /// <summary>Runs the whole experiment on one thread.</summary>
    public static SorfEnd Of(int seed, string directory)
    {
        SorfRun.Of((ulong)seed, (int)(Duration / 1000), directory);
        return new SorfEnd(directory);
    }

    private static double[][] Fields(string directory) =>
        [.. File.ReadLines(Path.Combine(directory, "weights.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(fields => fields[1] == "feed_forward" && Csv.Number(fields[0]) == Duration)
            .GroupBy(fields => (int)Csv.Number(fields[3]))
            .OrderBy(target => target.Key)
            .Select(target => target.OrderBy(fields => Csv.Number(fields[2])).Select(fields => Csv.Number(fields[4])).ToArray())];

    private static double MeanOf(string[][] rates, string population) =>
        rates.Where(fields => fields[1] == population).Average(fields => Csv.Number(fields[3]));

    private static double[] Grating(double angle) => [.. Enumerable.Range(0, Pixels).Select(pixel =>
    {
        var (row, column) = Math.DivRem(pixel, Side);
        var (x, y) = (Place(column), Place(row));
        return Math.Sin(2 * Math.PI * Cycles * ((x * Math.Cos(angle)) + (y * Math.Sin(angle))));
    })];

    /// <summary>Where a row or a column of pixels is, from -1 to 1.</summary>
    private static double Place(int line) => (2.0 * line / (Side - 1)) - 1;
}
