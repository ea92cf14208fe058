using System.Globalization;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>
/// Given what its sources draw, a network is deterministic: step by step, every spike and every weight is held against the published code's order.
/// </summary>
/// <remarks>
/// The sources fire often and the window is short, so that in 3 s every case of the rule comes up many times; without homeostasis weights reach both
/// bounds.
/// </remarks>
public sealed class OrderOfAStepTests
{
    private const int Inputs = 24;
    private const int Steps = 3000;
    private const int Window = 200;

    /// <summary>
    /// A weight below 0.03 is rounded by at most 4e-18 a few times in each of 3000 steps; a neuron that spikes in the same steps forgets the rest.
    /// </summary>
    private const double Rounding = 1e-13;

    private const string Description = """
        {
          "format": "neuroforge/1", "name": "order",
          "requires": { "carlson-2013": "^1.0", "stimuli": "^1.0", "connectivity": "^1.0", "recorders": "^1.0" },
          "parameters": { "a_plus": 0.0002, "a_minus": 0.000066 },
          "simulation": { "duration": "3 s", "step": "1 ms", "seed": 10 },
          "populations": {
            "inputs": { "size": 24, "model": "poisson_source", "parameters": { "rate": { "linspace": ["2 Hz", "150 Hz"] } } },
            "standard": { "size": 1, "model": "izhikevich_conductance" },
            "homeostatic": { "size": 1, "model": "izhikevich_conductance" }
          },
          "projections": {
            "to_standard": {
              "from": ["inputs"], "to": ["standard"], "receptor": ["ampa", "nmda"], "connect": { "model": "all_to_all" },
              "synapse": { "model": "nearest_neighbour_stdp", "weight": 0.01, "delay": "1 ms", "a_plus": "$a_plus", "a_minus": "$a_minus" }
            },
            "to_homeostatic": {
              "from": ["inputs"], "to": ["homeostatic"], "receptor": ["ampa", "nmda"], "connect": { "model": "all_to_all" },
              "synapse": { "model": "homeostatic_stdp", "weight": 0.01, "delay": "1 ms", "window": "200 ms", "a_plus": "$a_plus", "a_minus": "$a_minus" }
            }
          },
          "recorders": {
            "spikes": { "model": "csv", "record": "spikes", "of": ["inputs", "standard", "homeostatic"] },
            "weights": { "model": "csv", "record": "weights", "of": ["to_standard", "to_homeostatic"], "every": "1 ms" }
          }
        }
        """;

    /// <summary>A trace is read only once it has decayed: where the original reads it before, amplitudes that are greater by as much give the same.</summary>
    [Theory]
    [InlineData(Listing.TracesFirst, 0)]
    [InlineData(Listing.WeightFirst, 1)]
    public void Every_spike_and_every_weight_is_that_of_the_published_order(Listing listing, int stepsGained)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-models-");
        try
        {
            Run(folder.FullName, 0.0002 * Math.Exp(stepsGained / 20.0), 0.000066 * Math.Exp(stepsGained / 60.0));
            var spikes = Spikes.Read(Path.Combine(folder.FullName, "spikes.csv"));
            AssertSame(new(Learner.Standard, listing, Inputs, 0.01, Window), "standard", 2, spikes, folder.FullName);
            AssertSame(new(Learner.Homeostatic, listing, Inputs, 0.01, Window), "homeostatic", 0, spikes, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(string directory, double aPlus, double aMinus)
    {
        var description = Path.Combine(directory, "description.json");
        File.WriteAllText(description, Description);
        var options = new ModelOptions
        {
            Overrides =
                new Dictionary<string,
                string>(StringComparer.Ordinal)
                {
                    ["a_plus"] = aPlus.ToString("R", CultureInfo.InvariantCulture),
                    ["a_minus"] = aMinus.ToString("R", CultureInfo.InvariantCulture),
                },
        };
        using var simulation = new Simulation(Model.Read(description, options), new() { OutputDirectory = directory });
        simulation.Run();
    }

    private static void AssertSame(OriginalLoop original, string population, int boundsReached, Spikes spikes, string directory)
    {
        var drawn = Enumerable.Range(0, Inputs).Select(input => spikes.Of("inputs", input).ToHashSet()).ToArray();
        var weights = WeightsOf(directory, "to_" + population);
        var emitted = new List<int>();
        for (var step = 0; step < Steps; step++)
        {
            if (original.Step(step, Array.ConvertAll(drawn, source => source.Contains(step)))) emitted.Add(step);
            for (var i = 0; i < Inputs; i++)
            {
                Assert.Equal(original.Weights[i], weights[step, i], Rounding);
            }
        }

        Assert.Equal(emitted, spikes.Of(population, 0));
        Assert.InRange(emitted.Count, 50, Steps / 10);
        var (least, greatest) = (weights.Cast<double>().Min(), weights.Cast<double>().Max());
        Assert.Equal(boundsReached, (least == 0 ? 1 : 0) + (greatest == 0.03 ? 1 : 0));
        Assert.InRange(greatest - least, 0.01, 0.03);
    }

    private static double[,] WeightsOf(string directory, string projection)
    {
        var weights = new double[Steps, Inputs];
        foreach (var fields in File.ReadLines(Path.Combine(directory, "weights.csv")).Skip(1).Select(line => line.Split(',')))
        {
            if (string.Equals(fields[1], projection, StringComparison.Ordinal))
            {
                weights[(int)Csv.Number(fields[0]) - 1, (int)Csv.Number(fields[2])] = Csv.Number(fields[4]);
            }
        }

        return weights;
    }
}
