using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Streams;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Streams;

/// <summary>Numbers of synapses that a simulation streams are those that a recorder keeps.</summary>
public sealed class SynapseStreamTests
{
    [Theory]
    [InlineData("resources")]
    [InlineData("last")]
    [InlineData("weights")]
    [InlineData("delays")]
    public async Task Numbers_of_every_synapse_are_those_that_are_kept(string quantity)
    {
        using var simulation = new Simulation(Described(quantity), new() { Threads = 2 });
        var streamed = Collect(simulation.Synapses(quantity, ["back", "forth"], every: 5));
        var means = Collect(simulation.Samples(quantity, ["back", "forth"], every: 5, Reduction.Mean));
        await simulation.RunAsync();
        var kept = simulation.Recorded("kept").Synapses.ToArray();
        string[] names = ["back", "forth"];
        Assert.Equal(8, kept.Length);
        Assert.Equal(kept.Select(k => (k.Time, names[k.Group])), (await streamed).Select(s => (s.Time, s.Projection)));
        Assert.Equal(kept.SelectMany(k => k.Items.ToArray()), (await streamed).SelectMany(s => s.Synapses.ToArray()));
        Assert.Equal(kept.Select(Mean), (await means).SelectMany(s => s.Values.ToArray()), (a, b) => Math.Abs(a - b) <= 1e-12 * Math.Abs(a));
        Assert.Equal(kept[^1].Items.ToArray().Select(s => s.Weight), simulation.Projection("forth").Read(quantity));
    }

    [Fact]
    public void What_a_projection_does_not_have_cannot_be_streamed()
    {
        using var simulation = new Simulation(Described("resources"));
        Refused("there is no projection \"up\"; expected one of: forth, back (Parameter 'name')", () => simulation.Synapses("weights", ["back", "up"], 1));
        Refused(
            "projection \"back\" has no quantity \"v_m\" to record; expected one of: connections, connectivity, births, deaths, rewiring, in_degree, out_degree, "
            + "weights, weight_histogram, delays, resources, last (Parameter 'guest')",
            () => simulation.Synapses("v_m", ["back"], 1));

        static void Refused(string message, Action open) => Assert.Equal(message, Assert.Throws<ArgumentException>(open).Message);
    }

    private static double Mean(KeptMoment<RecordedSynapse> moment) => moment.Items.ToArray().Average(s => s.Weight);

    private static async Task<List<T>> Collect<T>(SimulationStream<T> stream)
    {
        var items = new List<T>();
        await foreach (var item in stream)
        {
            items.Add(item);
        }

        return items;
    }

    private static Model Described(string quantity) => Model.Parse(
        $$"""
        {
          "format": "neuroforge/1", "name": "tired",
          "requires": { "integrate-and-fire": "^1.0", "connectivity": "^1.0", "stimuli": "^1.0", "recorders": "^1.0", "well-behaved": "^1.0" },
          "simulation": { "duration": "20 ms", "step": "0.1 ms", "seed": 3 },
          "populations": { "E": { "size": 20, "model": "iaf_psc_alpha", "parameters": { "i_e": "900 pA" } }, "F": { "size": 10, "model": "iaf_psc_alpha" } },
          "stimuli": { "noise": { "model": "poisson", "rate": "10 kHz", "to": ["E", "F"], "receptor": "ex", "weight": "20 pA" } },
          "projections": {
            "forth": { {{Synapses("E", "F")}} },
            "back": { {{Synapses("F", "E")}} }
          },
          "recorders": { "kept": { "model": "memory", "record": "{{quantity}}", "of": ["back", "forth"], "every": "5 ms" } }
        }
        """,
        options: new() { PluginDirectories = [Place.Fixtures] });

    private static string Synapses(string from, string to) => $$"""
        "from": "{{from}}", "to": "{{to}}", "receptor": "ex", "connect": { "model": "fixed_outdegree", "outdegree": 5 },
        "synapse": { "model": "depressing", "weight": { "uniform": ["10 pA", "30 pA"] }, "delay": { "uniform": ["1 ms", "3 ms"] } }
        """;
}
