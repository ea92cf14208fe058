using System.Globalization;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>
/// A hundred neurons that spike at random and a hundred that do so as well, since each spike of theirs is forced: ten thousand pairs of trains, a synapse for
/// each, too weak to matter.
/// </summary>
internal sealed class PairNetwork
{
    public const double Step = 0.1;
    public const int Neurons = 100;

    private readonly string _directory;

    private PairNetwork(string directory) => _directory = directory;

    /// <summary>Runs the network.</summary>
    /// <param name="directory">Where its results go.</param>
    /// <param name="rule">The synapse rule.</param>
    /// <param name="exponent">Of the dependence on the weight.</param>
    /// <param name="projection">Members of the projection beside the usual ones, if any of them "connect".</param>
    /// <param name="delay">The delay of the synapses in ms.</param>
    /// <param name="options">How it runs.</param>
    public static PairNetwork Of(string directory, string rule, double exponent, string? projection = null, double delay = 1, SimulationOptions? options = null)
    {
        Directory.CreateDirectory(directory);
        var text = string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "format": "neuroforge/1", "name": "pairs",
              "requires": { "stimuli": "*", "conductance": "*", "plasticity": "*", "weight-based-rewiring": "*", "connectivity": "*", "recorders": "*" },
              "simulation": { "duration": "1500 ms", "step": "{{Step}} ms", "seed": 3 },
              "populations": {
                "pre": { "size": {{Neurons}}, "model": "poisson_source", "parameters": { "rate": "20 Hz" } },
                "post": { "size": {{Neurons}}, "model": "iaf_cond_exp", "parameters": { "t_ref": "0.1 ms", "tau_syn_ex": "0.1 ms" } }
              },
              "stimuli": { "drive": { "model": "poisson", "to": "post", "receptor": "ex", "rate": "20 Hz", "weight": "2000 nS" } },
              "projections": {
                "p": {
                  "from": "pre", "to": "post", "receptor": "ex",
                  "synapse": {
                    "model": "{{rule}}", "weight": { "uniform": ["0.0002 nS", "0.0009 nS"] }, "delay": "{{delay}} ms", "lambda": {{DirectSum.Lambda}},
                    "alpha": {{DirectSum.Alpha}}, "mu_plus": {{exponent}}, "mu_minus": {{exponent}}, "tau_plus": "{{DirectSum.TauPlus}} ms",
                    "tau_minus": "{{DirectSum.TauMinus}} ms", "w_min": {{DirectSum.Least}}, "w_max": {{DirectSum.Greatest}}
                  },
                  {{projection ?? "\"connect\": { \"model\": \"all_to_all\" }"}}
                }
              },
              "recorders": {
                "spikes": { "model": "csv", "record": "spikes", "of": ["pre", "post"] },
                "synapses": { "model": "csv", "record": "rewiring", "of": ["p"] },
                "weights": { "model": "csv", "record": "weights", "of": ["p"], "every": "1500 ms" }
              }
            }
            """);
        using var simulation = new Simulation(Model.Parse(text, "pairs.json"), (options ?? new()) with { OutputDirectory = directory });
        simulation.Run();
        return new PairNetwork(directory);
    }

    /// <summary>The steps in which each neuron of a population spiked, ascending.</summary>
    public int[][] Trains(string population)
    {
        var trains = Rows("spikes.csv").Where(row => row[1] == population).ToLookup(row => Whole(row[2]), row => StepOf(row[0]) - 1);
        return [.. Enumerable.Range(0, Neurons).Select(neuron => trains[neuron].Order().ToArray())];
    }

    /// <summary>Each synapse with the steps between which it lived, and its weight at the beginning and at the end.</summary>
    public IReadOnlyList<Life> Lives()
    {
        var births = new Dictionary<string, Life>(StringComparer.Ordinal);
        foreach (var row in Rows("synapses.csv"))
        {
            if (row[2] == "death")
            {
                births[row[3]] = births[row[3]] with { End = StepOf(row[0]), WeightAtEnd = Csv.Number(row[6]) };
            }
            else
            {
                births[row[3]] = new(Whole(row[4]), Whole(row[5]), StepOf(row[0]), int.MaxValue, Csv.Number(row[6]), double.NaN);
            }
        }

        var final = Rows("weights.csv").Where(row => row[0] != "0").ToDictionary(row => (Whole(row[2]), Whole(row[3])), row => Csv.Number(row[4]));
        return [.. births.Values.Select(life => life.End < int.MaxValue ? life : life with { WeightAtEnd = final[(life.Source, life.Target)] })];
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int StepOf(string time) => (int)Math.Round(Csv.Number(time) / Step);

    private IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(_directory, file)).Skip(1).Select(line => line.Split(','));
}

/// <summary>A synapse from its birth to its death or to the end.</summary>
internal sealed record Life(int Source, int Target, int First, int End, double WeightAtBirth, double WeightAtEnd);
