using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Streams;

namespace NeuroForge.Hosting.Tests.Streams;

/// <summary>Histograms of weights that a simulation streams are those that a recorder writes.</summary>
public sealed class WeightHistogramTests : IDisposable
{
    private const string Projections = """
        "ex": { "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static", "weight": { "uniform": ["-0.5 pA", "1.5 pA"] }, "delay": "1 ms" }, "connect": { "model": "all_to_all" } },
        "in": { "from": "E", "to": "E", "receptor": "in", "synapse": { "model": "static", "weight": { "uniform": ["-1 pA", "0 pA"] }, "delay": "1 ms" }, "connect": { "model": "one_to_one" } },
        "jumps": { "from": "E", "to": "D", "receptor": "ex", "synapse": { "model": "static", "weight": "1 mV", "delay": "1 ms" }, "connect": { "model": "all_to_all" } }
        """;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task They_are_those_of_the_file()
    {
        using var simulation = _place.Build(Described());
        var samples = new List<Sample>();
        var stream = simulation.WeightHistograms(["ex", "in"], every: 5, new HistogramPlan(4, from: 0, to: 1));
        var run = simulation.RunAsync();
        await foreach (var sample in stream)
        {
            samples.Add(sample);
        }

        await run;
        var rows = File.ReadLines(_place.At("out", "weights.csv")).Skip(1).Select(row => row.Split(',').Select(double.Parse).ToArray()).ToList();
        Assert.Equal(rows, samples.Select(s => (double[])[s.Time, .. s.Values.Span]));
        Assert.Equal(4, samples.Count);
        var counts = samples[0].Values.ToArray();
        Assert.Equal([2 * 6, 900, 30], [counts.Length, counts[..6].Sum(), counts[6..].Sum()]);
        Assert.All(counts[..6], count => Assert.InRange(count, 1, 899));
    }

    [Fact]
    public void What_has_no_histogram_is_refused()
    {
        using var simulation = new Simulation(Described());
        var bins = new HistogramPlan(4, from: 0, to: 1);
        Refused(
            "the weights of projection \"jumps\" are in mV, the weights of the others are in pA (Parameter 'guest')",
            () => simulation.WeightHistograms(["ex", "in", "jumps"], 5, bins));
        Refused("there is no projection \"E\"; expected one of: ex, in, jumps (Parameter 'name')", () => simulation.WeightHistograms(["ex", "E"], 5, bins));
        Refused("a histogram must have 1 to 1000 bins, but has 0 (Parameter 'bins')", () => simulation.WeightHistograms(["ex"], 5, new(0, 0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.WeightHistograms([], 5, bins));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.WeightHistograms(["ex"], 0, bins));
        Assert.Throws<ArgumentNullException>(() => simulation.WeightHistograms(["ex"], 5, null!));

        static void Refused(string message, Action open) => Assert.Equal(message, Assert.Throws<ArgumentException>(open).Message);
    }

    private static Model Described() => Model.Parse($$"""
        {
          "format": "neuroforge/1",
          "name": "weighted",
          "requires": { "integrate-and-fire": "^1.0", "static": "^1.0", "connectivity": "^1.0", "recorders": "^1.0" },
          "simulation": { "duration": "20 ms", "step": "0.1 ms", "seed": 1 },
          "populations": { "E": { "size": 30, "model": "iaf_psc_exp" }, "D": { "size": 10, "model": "iaf_psc_delta" } },
          "projections": { {{Projections}} },
          "recorders": { "weights": { "model": "csv", "record": "weight_histogram", "of": ["ex", "in"], "bins": 4, "range": ["0 pA", "1 pA"], "every": "5 ms" } }
        }
        """);
}
