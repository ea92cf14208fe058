using NeuroForge.Engine.Running;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Experiments;

/// <summary>A network of two populations whose synapses are grown, learn and stay, with sections of a test's own.</summary>
internal static class Described
{
    private const string Neurons = """
        "populations": {
          "E": {
            "size": 100, "model": "iaf_psc_exp", "parameters": { "tau_m": { "uniform": ["9 ms", "11 ms"] } },
            "calcium": { "tau": "100 ms", "beta": 0.05 },
            "elements": { "axon": { "curve": "linear", "growth_rate": "0.05 /ms", "eps": 0.2 }, "den": { "curve": "linear", "growth_rate": "0.05 /ms", "eps": 0.2 } },
            "layout": { "model": "grid", "columns": 10, "spacing": "20 um" }
          },
          "I": { "size": 40, "model": "iaf_psc_exp" }
        },
        "groups": {
          "zone": { "of": "E", "first": 10, "count": 25 },
          "rest": { "of": "E", "except": "zone" },
          "drawn": { "of": "E", "fraction": 0.3 },
          "near": { "of": "E", "within": { "center": ["0 um", "0 um"], "radius": "30 um" } }
        }
        """;

    private const string Stimuli = """
        "drive": { "model": "poisson", "rate": "9 kHz", "to": ["E", "I"], "receptor": "ex", "weight": "22 pA" },
        "extra": { "model": "poisson", "rate": "500 Hz", "to": "zone", "receptor": "ex", "weight": "20 pA" }
        """;

    private const string Projections = """
        "grown": {
          "from": "E", "to": "E", "receptor": "ex", "autapses": false, "synapse": { "model": "static", "weight": "5 pA", "delay": "1 ms" },
          "rewiring": { "strategy": "homeostatic", "every": "10 ms", "pre": "axon", "post": "den" }
        },
        "fixed": {
          "from": ["zone", "I"], "to": ["E", "I"], "receptor": "ex", "multapses": false,
          "synapse": { "model": "static", "weight": { "uniform": ["1 pA", "9 pA"] }, "delay": { "uniform": ["1 ms", "2 ms"] } },
          "connect": { "model": "fixed_indegree", "indegree": 6 }
        }
        """;

    /// <summary>The network, run for 300 ms.</summary>
    /// <param name="protocol">Its protocol; empty for none.</param>
    /// <param name="recorders">Its recorders.</param>
    /// <param name="stimuli">Further stimuli, with a comma before them.</param>
    internal static Model Network(string protocol = "", string recorders = "", string stimuli = "") => Read($$"""
        "simulation": { "duration": "300 ms", "step": "0.1 ms", "seed": 5 },
        {{Neurons}},
        "stimuli": { {{Stimuli}}{{stimuli}} },
        "projections": { {{Projections}} },
        {{(protocol.Length == 0 ? "" : $"\"protocol\": [{protocol}],")}}
        "recorders": { {{recorders}} }
        """);

    /// <summary>A description of some sections.</summary>
    internal static Model Read(string sections)
    {
        var model = Model.Parse($$"""{ "format": "neuroforge/1", "name": "described", {{sections}} }""");
        return model.IsValid ? model : throw new InvalidOperationException(string.Join('\n', model.Diagnostics));
    }

    /// <summary>The state hash at the end of a run in which nothing is recorded.</summary>
    internal static string Hash(Model model, int threads = 1, int vector = 8)
    {
        using var simulator = new NetworkSimulator(model.Plan with { Recorders = [] }, new() { Threads = threads, VectorWidth = vector });
        simulator.RunTo(model.Plan.Steps);
        return simulator.StateHash();
    }

    /// <summary>The rows of a recording, without the head.</summary>
    internal static string[][] Rows(string file) => [.. File.ReadLines(file).Skip(1).Select(line => line.Split(','))];
}
