using System.Globalization;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.WeightBasedRewiring.Slots;

/// <summary>A small network of the thread's kind, run here, with everything that it did.</summary>
internal sealed class RecordedRun
{
    public const int Excitatory = 10;
    public const int Inhibitory = 4;
    public const int Steps = 20_000;
    public const int UpdateInterval = 500;
    public const double Threshold = 0.1;

    private RecordedRun(string directory)
    {
        Spikes = Rows(directory, "spikes").Select(row => (StepOf(row[0]), row[1], int.Parse(row[2], CultureInfo.InvariantCulture)))
            .ToLookup(spike => spike.Item1, spike => (spike.Item2, spike.Item3));
        Weights = Rows(directory, "weights").Select(row => (Time(row[0]), Synapse(row, 1))).ToLookup(synapse => synapse.Item1, synapse => synapse.Item2);
        FixedSynapses = Rows(directory, "fixed").Select(row => (Time(row[0]), Synapse(row, 1))).ToLookup(synapse => synapse.Item1, synapse => synapse.Item2);
        Rewired = Rows(directory, "rewiring")
            .Where(row => !row.Contains("initial"))
            .Select(row => (Time(row[0]), (row[2] == "born", Synapse([row[1], .. row[4..]], 0))))
            .ToLookup(change => change.Item1, change => change.Item2);
    }

    /// <summary>By the step in which they were emitted.</summary>
    public ILookup<long, (string Population, int Neuron)> Spikes { get; }

    /// <summary>Of the plastic synapses, by the step that begins where they were read, before an update at that moment.</summary>
    public ILookup<long, (string Projection, int Source, int Target, double Weight)> Weights { get; }

    /// <summary>The synapses that do not learn, read half-way and at the end.</summary>
    public ILookup<long, (string Projection, int Source, int Target, double Weight)> FixedSynapses { get; }

    /// <summary>By the step at whose beginning it happened.</summary>
    public ILookup<long, (bool Born, (string Projection, int Source, int Target, double Weight) Synapse)> Rewired { get; }

    /// <summary>Runs the network.</summary>
    public static RecordedRun Of(string strategy, ulong seed)
    {
        var directory = Directory.CreateTempSubdirectory("neuroforge-slots-");
        try
        {
            var file = Path.Combine(directory.FullName, "description.json");
            File.WriteAllText(file, Description(strategy));
            var results = Path.Combine(directory.FullName, "results");
            using (var simulation = new Simulation(Model.Read(file, new() { Seed = seed }), new() { OutputDirectory = results }))
            {
                simulation.Run();
            }

            return new RecordedRun(results);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <remarks>More input, and a higher threshold, than in the thread: each of the few synapses has something to learn.</remarks>
    private static string Description(string strategy) => $$"""
        {
          "format": "neuroforge/1",
          "name": "slots",
          "requires": { "weight-based-rewiring": "^1.0", "static": "^1.0", "connectivity": "^1.0", "stimuli": "^1.0", "recorders": "^1.0" },
          "simulation": { "duration": "2 s", "step": "0.1 ms" },
          "populations": {
            "P": { "size": 40, "model": "poisson_source", "parameters": { "rate": "80 Hz" } },
            "E": { "size": {{Excitatory}}, "model": "conductance_lif" },
            "I": { "size": {{Inhibitory}}, "model": "conductance_lif" }
          },
          "projections": {
            "input": {
              "from": "P", "to": ["E", "I"], "receptor": "ampa", "connect": { "model": "fixed_probability", "p": 0.5 },
              "synapse": { "model": "static", "weight": { "uniform": ["0.5 nS", "1 nS"] }, "delay": "0.1 ms" }
            },
            "EE": {
              "from": "E", "to": "E", "receptor": "ampa", "connect": { "model": "fixed_probability", "p": 0.5 }, "autapses": false, "multapses": false,
              "synapse": {
                "model": "four_trace_stdp", "weight": "0.15 nS", "delay": "0.1 ms",
                "alpha_pre": 0.6, "alpha_post": -0.5, "a_plus": 3, "tau_plus": "5 ms", "a_minus": -1, "tau_minus": "20 ms"
              },
              "rewiring": { "strategy": "{{strategy}}", "every": "50 ms", "threshold": "0.1 nS", "regrown_weight": "0.15 nS" }
            },
            "IE": {
              "from": "I", "to": "E", "receptor": "gaba", "connect": { "model": "fixed_probability", "p": 0.5 }, "multapses": false,
              "synapse": {
                "model": "four_trace_stdp", "weight": "0.9 nS", "delay": "0.1 ms",
                "alpha_pre": 0, "alpha_post": 0, "a_plus": 0.5, "tau_plus": "15 ms", "a_minus": -1, "tau_minus": "3 ms"
              },
              "rewiring": { "strategy": "{{strategy}}", "every": "50 ms", "threshold": "0.1 nS", "regrown_weight": "0.9 nS" }
            },
            "EI": {
              "from": "E", "to": "I", "receptor": "ampa", "connect": { "model": "fixed_probability", "p": 0.5 },
              "synapse": { "model": "static", "weight": { "uniform": ["0.4 nS", "0.8 nS"] }, "delay": "0.1 ms" }
            },
            "II": {
              "from": "I", "to": "I", "receptor": "gaba", "connect": { "model": "fixed_probability", "p": 0.5 }, "autapses": false,
              "synapse": { "model": "static", "weight": { "uniform": ["0.4 nS", "0.8 nS"] }, "delay": "0.1 ms" }
            }
          },
          "recorders": {
            "spikes": { "model": "csv", "record": "spikes", "of": ["P", "E", "I"] },
            "weights": { "model": "csv", "record": "weights", "of": ["EE", "IE"], "every": "50 ms" },
            "fixed": { "model": "csv", "record": "weights", "of": ["input", "EI", "II"], "every": "1 s" },
            "rewiring": { "model": "csv", "record": "rewiring", "of": ["EE", "IE"] }
          }
        }
        """;

    private static IEnumerable<string[]> Rows(string directory, string recorder) =>
        File.ReadLines(Path.Combine(directory, recorder + ".csv")).Skip(1).Select(line => line.Split(','));

    private static (string Projection, int Source, int Target, double Weight) Synapse(string[] row, int first) => (
        row[first],
        int.Parse(row[first + 1], CultureInfo.InvariantCulture),
        int.Parse(row[first + 2], CultureInfo.InvariantCulture),
        double.Parse(row[first + 3], CultureInfo.InvariantCulture));

    /// <summary>The step that begins at a time.</summary>
    private static long Time(string milliseconds) => (long)Math.Round(double.Parse(milliseconds, CultureInfo.InvariantCulture) / SlotNetwork.Step);

    /// <summary>A spike is stamped with the end of its step.</summary>
    private static long StepOf(string milliseconds) => Time(milliseconds) - 1;
}
