using System.Text.Json;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Published;

/// <summary>The network of Vogels and others (2011) in full size, 20 s, against four seeds of Brian2's example.</summary>
public sealed class VogelsNetworkTests : IDisposable
{
    private const int Seeds = 4;
    private const double Begin = 15_000;

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>
    /// Brian2's seeds differ within a second by up to 15 % (largest less smallest), so 18 % around their mean are allowed. Over the last 5 s their currents
    /// differ by 1 and 2 %; ours by 2 and 1 %, and their means are 7 and 2 % apart, since the two programs integrate differently (Euler's method, and one of fourth
    /// order) and Brian2 has no delay.
    /// </summary>
    [Fact]
    public void Rates_fall_currents_balance_and_spikes_are_irregular_as_in_Brian2()
    {
        using (var simulation = new Simulation(Model.Read(ModelFiles.Of("vogels-2011-network")), new() { OutputDirectory = _directory, Threads = 2 }))
        {
            simulation.Run();
        }

        var (ours, theirs) = (Csv.Rows(At("rates.csv")).ToArray(), Enumerable.Range(1, Seeds).Select(Rates).ToArray());
        Assert.Equal(20, ours.Length);
        for (var second = 0; second < ours.Length; second++)
        {
            for (var column = 1; column <= 2; column++)
            {
                Assert.InRange(ours[second][column] / theirs.Average(rates => rates[second][column]), 0.82, 1.18);
            }
        }

        var summaries = Enumerable.Range(1, Seeds).Select(Summary).ToArray();
        double Mean(string name) => summaries.Average(summary => summary.GetProperty(name).GetDouble());
        var (excitatory, inhibitory) = Currents();
        AssertNear(Mean("cv"), Cv(), 0.05);
        AssertNear(Mean("current_ex_pa"), excitatory.Average(), 0.12);
        AssertNear(Mean("current_in_pa"), inhibitory.Average(), 0.06);

        // Detailed balance: neurons with more excitation have learnt more inhibition. Over 200 neurons a correlation of -.6 has an error of .05.
        Assert.Equal(Mean("correlation_over_neurons"), Correlation(excitatory, inhibitory), 0.2);
    }

    private static void AssertNear(double expected, double actual, double share) => Assert.InRange(actual / expected, 1 - share, 1 + share);

    private static double[][] Rates(int seed) => [.. Csv.Rows(ModelFiles.Reference("brian2", "vogels", $"network_seed{seed}.csv"))];

    private static JsonElement Summary(int seed) =>
        JsonDocument.Parse(File.ReadAllText(ModelFiles.Reference("brian2", "vogels", $"network_seed{seed}.json"))).RootElement;

    private string At(string file) => Path.Combine(_directory, file);

    /// <summary>The mean coefficient of variation of intervals over the last 5 s, of neurons with at least six spikes.</summary>
    private double Cv()
    {
        var trains = Lines("spikes.csv").Where(row => Csv.Number(row[0]) > Begin).ToLookup(row => row[2], row => Csv.Number(row[0]), StringComparer.Ordinal);
        return trains.Where(train => train.Count() >= 6).Average(train =>
        {
            double[] intervals = [.. train.Zip(train.Skip(1), (a, b) => b - a)];
            var mean = intervals.Average();
            return Math.Sqrt(intervals.Average(interval => (interval - mean) * (interval - mean))) / mean;
        });
    }

    /// <summary>The mean excitatory and inhibitory current of each observed neuron over the last 5 s, in pA.</summary>
    private (double[] Excitatory, double[] Inhibitory) Currents()
    {
        var (excitatory, inhibitory, samples) = (new double[200], new double[200], new int[200]);
        foreach (var ((ex, inh), v) in Lines("excitation.csv").Zip(Lines("inhibition.csv")).Zip(Lines("potential.csv")))
        {
            var (neuron, potential) = (int.Parse(v[2], System.Globalization.CultureInfo.InvariantCulture), Csv.Number(v[3]));
            excitatory[neuron] -= Csv.Number(ex[3]) * potential;
            inhibitory[neuron] += Csv.Number(inh[3]) * (-80 - potential);
            samples[neuron]++;
        }

        return ([.. excitatory.Zip(samples, (sum, n) => sum / n)], [.. inhibitory.Zip(samples, (sum, n) => sum / n)]);
    }

    private static double Correlation(double[] x, double[] y)
    {
        var (a, b) = (x.Average(), y.Average());
        return x.Zip(y, (p, q) => (p - a) * (q - b)).Sum() / Math.Sqrt(x.Sum(p => (p - a) * (p - a)) * y.Sum(q => (q - b) * (q - b)));
    }

    private IEnumerable<string[]> Lines(string file) => File.ReadLines(At(file)).Skip(1).Select(line => line.Split(','));
}
