using System.Globalization;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>
/// The rule with a third factor in the engine, against dense integration in time: ten thousand pairs of random trains, with spikes of a group of modulators in
/// between, and weights read at moments without an event of the synapse.
/// </summary>
public sealed class DopamineTests : IDisposable
{
    /// <summary>Of the greatest weight: the changes of 15,000 steps, each rounded to a bit of it, are summed in the reference.</summary>
    private const double Relative = 1e-12;

    /// <summary>Steps between two samples of the weights.</summary>
    private const int Every = 750;

    private const int Delay = 13;

    private const string Whole = "\"connect\": { \"model\": \"all_to_all\" }";

    private const string Rewired = """
        "connect": { "model": "fixed_probability", "p": 0.4 }, "multapses": false,
        "rewiring": { "strategy": "prune_and_regrow_anywhere", "every": "50 ms", "threshold": "0.0003 nS", "regrown_weight": "0.0005 nS" }
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>Bounds that no weight reaches, and bounds that hundreds reach.</summary>
    [Theory]
    [InlineData(1e-5, 0.001, 0)]
    [InlineData(2e-3, 0.001, 200)]
    public void Weights_are_what_dense_integration_makes_them(double strength, double greatest, int atBounds)
    {
        var network = Run(Whole, strength, greatest);
        Assert.InRange(AssertIntegrated(network, strength, greatest, synapses: 10_000), atBounds, int.MaxValue);
    }

    [Fact]
    public void Synapses_that_are_born_and_pruned_in_between_learn_from_their_own_time()
    {
        var network = Run(Rewired, 1e-4, 0.001);
        AssertIntegrated(network, 1e-4, 0.001, synapses: null);
    }

    /// <summary>Weights change by the old baseline up to the moment of the change, also of synapses that have no spike in between.</summary>
    [Fact]
    public void Parameters_that_change_during_a_run_act_from_then_on()
    {
        const string Phases = """
            "protocol": [
              { "phase": "before", "for": "700.3 ms" },
              { "phase": "after", "for": "799.7 ms", "set": { "projections.p.synapse.b": "0.03 1/ms" } }
            ],
            """;
        var network = Run(Whole, 1e-5, 0.001, Phases);
        AssertIntegrated(network, 1e-5, 0.001, synapses: 10_000, baseline: step => step < 7_003 ? DenseDopamine.Baseline : 0.03);
    }

    /// <summary>Where spikes meet is a matter of the share of the delay; modulators have a delay of their own.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.75)]
    public void Spikes_meet_where_the_synapse_is(double dendritic)
    {
        var network = Run(string.Create(CultureInfo.InvariantCulture, $"{Whole}, \"dendritic\": {dendritic}"), 1e-5, 0.001);
        AssertIntegrated(network, 1e-5, 0.001, synapses: 10_000, late: (int)Math.Round(((2 * dendritic) - 1) * 10));
    }

    [Fact]
    public void The_bits_do_not_depend_on_threads_readers_or_breaks()
    {
        var plan = Model.Parse(Text(Rewired, 1e-4, 0.001), "dopamine.json").Plan;
        var quiet = plan with { Recorders = [] };
        EngineOptions[] ways = [new() { Directory = _directory }, new() { Threads = 2 }, new() { Threads = 3, VectorWidth = 2 }, new() { VectorWidth = 1 }];
        var hashes = ways.Select((way, i) => HashOf(i == 0 ? plan : quiet, way)).ToList();
        using (var half = new NetworkSimulator(quiet, new()))
        {
            half.RunTo(7_003);
            using var rest = new NetworkSimulator(quiet, new() { Threads = 2 }, half.SaveNetwork());
            rest.RunTo(plan.Steps);
            hashes.Add(rest.StateHash());
        }

        Assert.Single(hashes.Distinct());
    }

    private static string HashOf(Engine.Plan.NetworkPlan plan, EngineOptions way)
    {
        using var simulator = new NetworkSimulator(plan, way);
        simulator.RunTo(plan.Steps);
        return simulator.StateHash();
    }

    /// <summary>Compares all weights that were recorded, and those at the end of a life.</summary>
    /// <returns>Number of weights at a bound at the end.</returns>
    private int AssertIntegrated(PairNetwork network, double strength, double greatest, int? synapses, int late = 0, Func<int, double>? baseline = null)
    {
        var (pre, post) = (network.Trains("pre"), network.Trains("post"));
        var modulators = network.Trains("dopamine").Take(11).SelectMany(train => train).ToLookup(step => step + Delay);
        int[] released = [.. Enumerable.Range(0, PairNetwork.Steps).Select(step => modulators[step].Count())];
        Assert.InRange(released.Sum(), 100, 300);
        var integration = new DenseDopamine(released, greatest / strength, baseline ?? (_ => DenseDopamine.Baseline));
        var read = File.ReadLines(Path.Combine(_directory, "weights.csv")).Skip(1).Select(line => line.Split(','))
            .ToLookup(
                row => (Source: row[2], Target: row[3]),
                row => (Step: (int)Math.Round(Csv.Number(row[0]) / PairNetwork.Step), Weight: Csv.Number(row[4])));
        var lives = network.Lives();
        Assert.Equal(synapses ?? lives.Count, lives.Count);
        Assert.True(synapses is not null || lives.Count(life => life.End < int.MaxValue) > 200);
        foreach (var life in lives.Where(life => life.Source % 5 == 0))
        {
            var key = (life.Source.ToString(CultureInfo.InvariantCulture), life.Target.ToString(CultureInfo.InvariantCulture));
            var samples = read[key].Where(sample => sample.Step > life.First && sample.Step < life.End).ToList();
            if (life.End < int.MaxValue)
            {
                samples.Add((life.End, life.WeightAtEnd));
            }

            int[] seen = [.. post[life.Target].Select(step => step + late)];
            var expected = integration.Weights(pre[life.Source], seen, life.WeightAtBirth / strength, life.First, [.. samples.Select(s => s.Step)]);
            Assert.All(samples.Zip(expected), pair => Assert.Equal(pair.Second * strength, pair.First.Weight, Relative * greatest));
            Assert.All(samples, sample => Assert.InRange(sample.Weight, 0, greatest));
        }

        return lives.Count(life => life.WeightAtEnd is 0 || life.WeightAtEnd == greatest);
    }

    private PairNetwork Run(string projection, double strength, double greatest, string protocol = "")
    {
        var model = Model.Parse(Text(projection, strength, greatest, protocol), "dopamine.json");
        using var simulation = new Simulation(model, new() { OutputDirectory = _directory });
        simulation.Run();
        return PairNetwork.In(_directory);
    }

    private static string Text(string projection, double strength, double greatest, string protocol = "")
    {
        var isRewired = projection.Contains("rewiring", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "format": "neuroforge/1", "name": "dopamine",
              "requires": { "stimuli": "*", "conductance": "*", "plasticity": "*", "weight-based-rewiring": "*", "connectivity": "*", "recorders": "*" },
              {{protocol}}
              "simulation": { "duration": "1500 ms", "step": "{{PairNetwork.Step}} ms", "seed": 3 },
              "populations": {
                "pre": { "size": {{PairNetwork.Neurons}}, "model": "poisson_source", "parameters": { "rate": "20 Hz" } },
                "post": { "size": {{PairNetwork.Neurons}}, "model": "iaf_cond_exp", "parameters": { "t_ref": "0.1 ms", "tau_syn_ex": "0.1 ms" } },
                "dopamine": { "size": {{PairNetwork.Neurons}}, "model": "poisson_source", "parameters": { "rate": "10 Hz" } }
              },
              "groups": { "releasing": { "of": "dopamine", "first": 0, "count": 11 } },
              "stimuli": { "drive": { "model": "poisson", "to": "post", "receptor": "ex", "rate": "20 Hz", "weight": "2000 nS" } },
              "projections": {
                "p": {
                  "from": "pre", "to": "post", "receptor": "ex",
                  "synapse": {
                    "model": "stdp_dopamine", "weight": {{(isRewired ? PairNetwork.Drawn : PairNetwork.Listed(1))}}, "delay": "1 ms",
                    "a_plus": {{DenseDopamine.APlus * strength}}, "a_minus": {{DenseDopamine.AMinus * strength}},
                    "tau_plus": "{{DenseDopamine.TauPlus}} ms", "tau_minus": "{{DenseDopamine.TauMinus}} ms",
                    "tau_c": "{{DenseDopamine.TauC}} ms", "tau_n": "{{DenseDopamine.TauN}} ms", "b": "{{DenseDopamine.Baseline}} 1/ms",
                    "w_max": {{greatest}}
                  },
                  "modulator": { "from": "releasing", "delay": "{{Delay * PairNetwork.Step:F1}} ms" },
                  {{projection}}
                }
              },
              "recorders": {
                "spikes": { "model": "csv", "record": "spikes", "of": ["pre", "post", "dopamine"] },
                {{(isRewired ? "\"synapses\": { \"model\": \"csv\", \"record\": \"rewiring\", \"of\": [\"p\"] }," : "")}}
                "weights": { "model": "csv", "record": "weights", "of": ["p"], "every": "{{Every * PairNetwork.Step}} ms" }
              }
            }
            """);
    }
}
