using System.Globalization;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>
/// The rule of Clopath and others in the engine, which acts only while targets are depolarised, against a sum over every step of the recorded potentials.
/// </summary>
public sealed class VoltageRuleTests : IDisposable
{
    private const int Sources = 20;
    private const int Targets = 11;
    private const int Steps = 4000;
    private const double Step = 0.1;
    private const double Initial = 0.05;
    private const double TauX = 15;

    private static readonly string[] States = ["v_m", "u_bar_plus", "u_bar_minus", "u_bar_bar"];

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>Some thousand changes of a weight, each rounded, and traces that are sums: a part in 1e-11.</summary>
    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 100)]
    [InlineData(0, 0.06)]
    public void Weights_are_what_spikes_and_potentials_make_them(double homeostatic, double greatest)
    {
        Run(homeostatic, greatest);
        var post = States.ToDictionary(state => state, state => Course(state), StringComparer.Ordinal);
        var spikes = Rows("spikes.csv").Where(row => row[1] == "pre").ToLookup(row => Whole(row[2]), row => StepOf(row[0]));
        var weights = Rows("weights.csv").ToDictionary(row => (Whole(row[2]), Whole(row[3])), row => Csv.Number(row[4]));
        Assert.Equal(Sources * Targets, weights.Count);
        Assert.Contains(weights.Values, weight => weight > 1.05 * Initial);
        Assert.Contains(weights.Values, weight => weight < Initial || greatest < 1);
        foreach (var ((source, target), weight) in weights)
        {
            var expected = Sum(spikes[source].ToHashSet(), States.ToDictionary(s => s, s => post[s][target], StringComparer.Ordinal), homeostatic, greatest);
            Assert.Equal(expected, weight, 1e-11 * expected);
        }
    }

    private static double Sum(HashSet<int> spikes, Dictionary<string, double[]> post, double homeostatic, double greatest)
    {
        var (weight, train) = (Initial, 0.0);
        for (var step = 1; step <= Steps; step++)
        {
            train *= Math.Exp(-Step / TauX);
            var (above, plus, minus) = (post["v_m"][step] + 45.3, post["u_bar_plus"][step] + 70.6, post["u_bar_minus"][step] + 70.6);
            if (above > 0 && plus > 0)
            {
                weight = Math.Min(greatest, weight + (8e-5 * Step * train / TauX * above * plus));
            }

            if (spikes.Contains(step))
            {
                var amplitude = 14e-5 * (homeostatic > 0 ? Math.Pow(post["u_bar_bar"][step] + 70.6, 2) / 60 : 1);
                weight = Math.Max(0, weight - (amplitude * Math.Max(minus, 0)));
                train++;
            }
        }

        return weight;
    }

    private void Run(double homeostatic, double greatest)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "format": "neuroforge/1", "name": "clopath",
              "requires": { "stimuli": "*", "adaptive-exponential": "*", "connectivity": "*", "recorders": "*" },
              "simulation": { "duration": "{{Steps * Step}} ms", "step": "{{Step}} ms", "seed": 5 },
              "populations": {
                "pre": { "size": {{Sources}}, "model": "poisson_source", "parameters": { "rate": "30 Hz" } },
                "post": { "size": {{Targets}}, "model": "aeif_psc_delta_clopath" }
              },
              "stimuli": { "drive": { "model": "poisson", "to": "post", "receptor": "ex", "rate": "1200 Hz", "weight": "2 mV" } },
              "projections": {
                "p": {
                  "from": "pre", "to": "post", "receptor": "ex",
                  "synapse": {
                    "model": "clopath_2010", "weight": "{{Initial}} mV", "delay": "1 ms", "homeostatic": {{homeostatic}}, "u_0": "-70.6 mV", "w_max": {{greatest}}
                  },
                  "connect": { "model": "all_to_all" }
                }
              },
              "recorders": {
                "spikes": { "model": "csv", "record": "spikes", "of": ["pre"] },
                {{string.Join(", ", States.Select(s => $$""" "{{s}}": { "model": "csv", "record": "{{s}}", "of": ["post"], "every": "{{Step}} ms" } """))}},
                "weights": { "model": "csv", "record": "weights", "of": ["p"], "every": "{{Steps * Step}} ms" }
              }
            }
            """);
        using var simulation = new Simulation(Model.Parse(text, "clopath.json"), new() { OutputDirectory = _directory });
        simulation.Run();
    }

    /// <summary>For each target the state at the end of each step.</summary>
    private double[][] Course(string state)
    {
        var course = Enumerable.Range(0, Targets).Select(_ => new double[Steps + 1]).ToArray();
        foreach (var row in Rows(state + ".csv"))
        {
            course[Whole(row[2])][StepOf(row[0])] = Csv.Number(row[3]);
        }

        return course;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int StepOf(string time) => (int)Math.Round(Csv.Number(time) / Step);

    private IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(_directory, file)).Skip(1).Select(line => line.Split(','));
}
