using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms.Tests.Driving;
using NeuroForge.Recorders;
using NeuroForge.Recording;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Stimuli;

/// <summary>The trains of a population of sources in a simulation, by Pearson's test.</summary>
public sealed class PoissonSourceTrainTests
{
    private const double Step = 0.1;
    private const int Neurons = 160;
    private const int Steps = 40_000;

    [Fact]
    public void Each_neuron_spikes_at_its_own_rate()
    {
        var counts = Trains(new LinspaceDistribution(5, 400)).Select(train => (double)train.Count).ToArray();
        var probabilities = Enumerable.Range(0, Neurons).Select(neuron => (5 + (395.0 * neuron / (Neurons - 1))) * Step / 1000).ToArray();

        // Squared deviations over their binomial variances: neither too far from the rates nor too near.
        var statistic = counts.Zip(probabilities, (count, p) => (count - (Steps * p)) * (count - (Steps * p)) / (Steps * p * (1 - p))).Sum();
        Assert.InRange(statistic, (2 * Neurons) - ChiSquare.Limit(Neurons), ChiSquare.Limit(Neurons));
    }

    /// <summary>
    /// Intervals of independent trials are geometrically distributed: each of ten spans of equal probability holds a tenth of them, but for whole steps.
    /// </summary>
    [Fact]
    public void The_spikes_of_a_neuron_are_independent()
    {
        const double P = 0.01;
        var intervals = Trains(new ConstantDistribution(P / Step * 1000)).SelectMany(train => train.Zip(train.Skip(1), (a, b) => b - a)).ToArray();
        int[] ends = [.. Enumerable.Range(1, 9).Select(tenth => (int)Math.Round(Math.Log(1 - (tenth / 10.0)) / Math.Log(1 - P))), int.MaxValue];
        int[] begins = [0, .. ends[..^1]];
        var observed = begins.Zip(ends, (begin, end) => (double)intervals.Count(interval => interval > begin && interval <= end));
        var expected = begins.Zip(ends, (begin, end) => intervals.Length * (Math.Pow(1 - P, begin) - Math.Pow(1 - P, end)));
        Assert.InRange(ChiSquare.Of(observed, expected), 0, ChiSquare.Limit(9));
    }

    /// <summary>The number of neurons that spike in a step is binomial, so the variance over steps is that of one neuron times their number.</summary>
    [Fact]
    public void Neurons_are_independent()
    {
        const double P = 0.01;
        var perStep = new double[Steps];
        foreach (var step in Trains(new ConstantDistribution(P / Step * 1000)).SelectMany(train => train))
        {
            perStep[step]++;
        }

        var statistic = perStep.Sum(count => (count - (Neurons * P)) * (count - (Neurons * P))) / (Neurons * P * (1 - P));

        // The excess kurtosis of the binomial widens the normal limit, whose quantile is passed once in a million tests on either side.
        var kurtosis = (1 - (6 * P * (1 - P))) / (Neurons * P * (1 - P));
        var width = 4.753 * Math.Sqrt(Steps * (2 + kurtosis));
        Assert.InRange(statistic, Steps - width, Steps + width);
    }

    private static List<int>[] Trains(Distribution rate)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-sources-");
        try
        {
            using (var simulator = new NetworkSimulator(Plan(rate), new EngineOptions { Directory = folder.FullName }))
            {
                simulator.RunTo(Steps);
                simulator.End(RunOutcome.Completed);
            }

            var trains = Enumerable.Range(0, Neurons).Select(_ => new List<int>()).ToArray();
            foreach (var fields in File.ReadLines(Path.Combine(folder.FullName, "spikes.csv")).Skip(1).Select(line => line.Split(',')))
            {
                trains[int.Parse(fields[2], CultureInfo.InvariantCulture)]
                    .Add((int)Math.Round(double.Parse(fields[0], CultureInfo.InvariantCulture) / Step) - 1);
            }

            return trains;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static NetworkPlan Plan(Distribution rate) => new()
    {
        Name = "sources",
        Step = Step,
        Steps = Steps,
        Seed = 1,
        Populations =
        [
            new()
            {
                Name = "P",
                Size = Neurons,
                Model = Mechanism.Declare(typeof(PoissonSource<>), PluginIdentity.None),
                Parameters = new Dictionary<string, Distribution>(StringComparer.Ordinal) { ["rate"] = rate },
            },
        ],
        Recorders =
        [
            new()
            {
                Name = "spikes",
                Model = new MechanismUse(Mechanism.Declare(typeof(Csv), PluginIdentity.None), new Dictionary<string, object>(StringComparer.Ordinal)),
                Record = "spikes",
                Of = ["P"],
            },
        ],
    };
}
