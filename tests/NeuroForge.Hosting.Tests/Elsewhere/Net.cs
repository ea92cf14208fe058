using System.Globalization;
using NeuroForge.Hosting.Models;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Elsewhere;

/// <summary>Small networks for faults that users of other simulators met: tests/ELSEWHERE.md says which.</summary>
internal static class Net
{
    /// <summary>A neuron that spikes at every spike that it hears: what it gets is far above its threshold, and it rests for one step alone.</summary>
    public const string Relay = "\"model\": \"iaf_psc_delta\", \"parameters\": { \"t_ref\": \"0 ms\" }";

    /// <summary>A weight at which a relay spikes.</summary>
    public const string Kick = "\"100 mV\"";

    private static readonly PluginCatalog Catalog = PluginDirectories.Load([]);

    /// <summary>Reads a description.</summary>
    /// <param name="populations">The members of its populations.</param>
    /// <param name="parts">Its other sections.</param>
    /// <param name="step">The step in ms.</param>
    /// <param name="duration">The duration in ms.</param>
    public static Model Read(string populations, string parts, double step = 0.1, double duration = 100) => Model.Parse(
        string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "format": "neuroforge/1", "name": "elsewhere",
          "requires": {
            "integrate-and-fire": "*", "carlson-2013": "*", "sweeney-clopath-2017": "*", "weight-based-rewiring": "*", "butz-van-ooyen-2013": "*",
            "stimuli": "*", "static": "*", "connectivity": "*", "recorders": "*"
          },
          "simulation": { "duration": "{{duration}} ms", "step": "{{step}} ms", "seed": 1 },
          "populations": { {{populations}} },
          {{parts}}
        }
        """),
        "elsewhere.json",
        Catalog,
        new());

    /// <summary>The section of stimuli with one that plays times, in ms, to a population.</summary>
    public static string Played(string to, IEnumerable<double> times, string weight = Kick, string receptor = "ex") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        "stimuli": { "played": {
          "model": "spike_train", "times": [{{string.Join(", ", times.Select(t => string.Create(CultureInfo.InvariantCulture, $"\"{t} ms\"")))}}],
          "to": "{{to}}", "receptor": "{{receptor}}", "weight": {{weight}}, "delay": "1 ms"
        } }
        """);

    /// <summary>A member of the projections.</summary>
    public static string Projection(string name, string from, string to, string connect, string weight = Kick, string delay = "\"1 ms\"", string rest = "") =>
        $$"""
        "{{name}}": {
          "from": {{from}}, "to": "{{to}}", "receptor": "ex", "synapse": { "model": "static", "weight": {{weight}}, "delay": {{delay}} },
          "connect": { {{connect}} }{{rest}}
        }
        """;

    /// <summary>The section of recorders with one of spikes in memory, called spikes.</summary>
    public static string Spikes(string of) => $$"""
        "recorders": { "spikes": { "model": "memory", "record": "spikes", "of": {{of}} } }
        """;

    /// <summary>Runs a model to its end, and gives the spikes that it recorded.</summary>
    public static RecordedSpike[] Spikes(Model model, int threads = 1)
    {
        Assert.True(model.IsValid, string.Join('\n', model.Diagnostics));
        using var simulation = new Simulation(model, new() { Threads = threads });
        simulation.Run();
        return simulation.Recorded("spikes").Spikes.ToArray();
    }

    /// <summary>The number of a spike's step, where its time is divided by the step.</summary>
    public static long StepOf(double time, double step = 0.1) => (long)Math.Round(time / step);
}
