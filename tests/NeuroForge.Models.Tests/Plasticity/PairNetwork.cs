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

    /// <summary>The weights with which synapses of a rewired projection begin.</summary>
    public const string Drawn = """{ "uniform": ["0.0002 nS", "0.0009 nS"] }""";

    /// <summary>Steps of a run.</summary>
    public const int Steps = 15_000;

    private PairNetwork(string directory) => Directory = directory;

    /// <summary>Where the results are.</summary>
    public string Directory { get; }

    /// <summary>Runs the network.</summary>
    /// <param name="directory">Where its results go.</param>
    /// <param name="rule">The synapse rule.</param>
    /// <param name="exponent">Of the dependence on the weight.</param>
    /// <param name="projection">Members of the projection beside the usual ones, if any of them "connect".</param>
    /// <param name="delay">The delay of the synapses in ms.</param>
    /// <param name="isStrong">Whether the synapses drive their targets, a hundred thousand times as strong, and learn nothing.</param>
    public static PairNetwork Of(string directory, string rule, double exponent, string? projection = null, double delay = 1, bool isStrong = false)
    {
        var strength = isStrong ? 1e5 : 1;
        var isRewired = projection?.Contains("rewiring", StringComparison.Ordinal) ?? false;
        System.IO.Directory.CreateDirectory(directory);
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
                    "model": "{{rule}}", "weight": {{(isRewired ? Drawn : Listed(strength))}}, "delay": "{{delay}} ms",
                    "lambda": {{(isStrong ? 0 : DirectSum.Lambda)}}, "alpha": {{DirectSum.Alpha}}, "mu_plus": {{exponent}}, "mu_minus": {{exponent}},
                    "tau_plus": "{{DirectSum.TauPlus}} ms", "tau_minus": "{{DirectSum.TauMinus}} ms",
                    "w_min": {{DirectSum.Least}}, "w_max": {{DirectSum.Greatest * strength}}
                  },
                  {{projection ?? "\"connect\": { \"model\": \"all_to_all\" }"}}
                }
              },
              "recorders": {
                "spikes": { "model": "csv", "record": "spikes", "of": ["pre", "post"] },
                {{(isRewired ? "\"synapses\": { \"model\": \"csv\", \"record\": \"rewiring\", \"of\": [\"p\"] }," : "")}}
                "weights": { "model": "csv", "record": "weights", "of": ["p"], "every": "1500 ms" }
              }
            }
            """);
        using var simulation = new Simulation(Model.Parse(text, "pairs.json"), new() { OutputDirectory = directory });
        simulation.Run();
        return new PairNetwork(directory);
    }

    /// <summary>The results of a run with the same populations and recorders.</summary>
    public static PairNetwork In(string directory) => new(directory);

    /// <summary>The steps in which each neuron of a population spiked, ascending.</summary>
    public int[][] Trains(string population)
    {
        var trains = Rows("spikes.csv").Where(row => row[1] == population).ToLookup(row => Whole(row[2]), row => StepOf(row[0]) - 1);
        return [.. Enumerable.Range(0, Neurons).Select(neuron => trains[neuron].Order().ToArray())];
    }

    /// <summary>Each synapse with the steps between which it lived, and its weight at the beginning and at the end.</summary>
    public IReadOnlyList<Life> Lives()
    {
        var final = new Dictionary<(int, int), double>();
        foreach (var row in Rows("weights.csv"))
        {
            final[(Whole(row[2]), Whole(row[3]))] = Csv.Number(row[4]);
        }

        var lives = File.Exists(Path.Combine(Directory, "synapses.csv"))
            ? RewiredLives()
            : final.Keys.Select(pair => new Life(pair.Item1, pair.Item2, 0, int.MaxValue, Weight(pair.Item1, pair.Item2), double.NaN));
        return [.. lives.Select(life => life.End < int.MaxValue ? life : life with { WeightAtEnd = final[(life.Source, life.Target)] })];
    }

    /// <summary>The weight in nS with which a synapse begins where all pairs are joined: in steps of 1e-7 over the range, all different for a source.</summary>
    private static double Weight(int source, int target) => Math.Round(0.0002 + (1e-7 * (((source * 37) + (target * 71)) % 7000)), 7);

    /// <summary>All weights, by source and target.</summary>
    public static string Listed(double strength) => $$"""
        { "list": [{{string.Join(", ", from source in Enumerable.Range(0, Neurons)
                                     from target in Enumerable.Range(0, Neurons)
                                     select FormattableString.Invariant($"\"{Weight(source, target) * strength} nS\""))}}] }
        """;

    private Dictionary<string, Life>.ValueCollection RewiredLives()
    {
        var lives = new Dictionary<string, Life>(StringComparer.Ordinal);
        foreach (var row in Rows("synapses.csv"))
        {
            lives[row[3]] = row[2] == "died"
                ? lives[row[3]] with { End = StepOf(row[0]), WeightAtEnd = Csv.Number(row[6]) }
                : new(Whole(row[4]), Whole(row[5]), StepOf(row[0]), int.MaxValue, Csv.Number(row[6]), double.NaN);
        }

        return lives.Values;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int StepOf(string time) => (int)Math.Round(Csv.Number(time) / Step);

    private IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Directory, file)).Skip(1).Select(line => line.Split(','));
}

/// <summary>A synapse from its birth to its death or to the end.</summary>
internal sealed record Life(int Source, int Target, int First, int End, double WeightAtBirth, double WeightAtEnd);
