using System.Globalization;
using System.Text.Json;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;
using NeuroForge.Models.Tests.ButzVanOoyen2013;

namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>
/// stdp_dopamine in the engine against the algorithm of NEST, which keeps the spikes of modulators and walks through them at the next pre-synaptic spike:
/// weights at these spikes, for dendritic delays of 1, 2 and 3 ms.
/// </summary>
public sealed class NestDopamineTests : IDisposable
{
    private const double Step = 0.1;

    /// <summary>Of the greatest weight: some 300 changes, each rounded.</summary>
    private const double Relative = 1e-12;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ReferenceData", "nest", "dopamine");

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Weights_are_those_of_NEST(int delay)
    {
        var run = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "run.json"))).RootElement;
        using (var simulation = new Simulation(Model.Parse(Text(run, delay), "dopamine.json"), new() { OutputDirectory = _directory }))
        {
            simulation.Run();
        }

        var spikes = Rows("spikes.csv").ToLookup(row => row[1], row => StepOf(row[0]));
        Assert.Equal(Steps(run, "pre_spikes"), spikes["pre"]);
        Assert.Equal(Steps(run, "post_spikes"), spikes["post"]);
        Assert.Equal(Steps(run, "modulator_spikes"), spikes["dopamine"]);
        var weights = Rows("weights.csv").ToDictionary(row => StepOf(row[0]), row => Csv.Number(row[4]));
        var expected = File.ReadLines(Path.Combine(Folder, "weights.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(spikes["pre"], expected.Select(row => StepOf(row[0])));
        Assert.All(expected, row => Assert.Equal(Csv.Number(row[delay]), weights[StepOf(row[0])], Relative * 1e-3));
    }

    private static string WithUnit(string name, JsonElement value) =>
        name.StartsWith("tau", StringComparison.Ordinal) ? $"\"{value} ms\""
        : name == "b" ? $"\"{value} 1/ms\""
        : $"{value}";

    private static string Text(JsonElement run, int delay)
    {
        var parameters = string.Join(", ", run.GetProperty("parameters").EnumerateObject().Select(p => $"\"{p.Name}\": {WithUnit(p.Name, p.Value)}"));
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "format": "neuroforge/1", "name": "dopamine",
              "requires": { "stimuli": "*", "integrate-and-fire": "*", "plasticity": "*", "connectivity": "*", "recorders": "*" },
              "simulation": { "duration": "5 s", "step": "{{Step}} ms", "seed": 1 },
              "populations": {
                "pre": { "size": 1, "model": "parrot" },
                "post": { "size": 1, "model": "iaf_psc_delta", "parameters": { "t_ref": "0.1 ms" } },
                "dopamine": { "size": 1, "model": "parrot" }
              },
              "stimuli": {
                "pre": { "model": "spike_train", "to": "pre", "receptor": "ex", "weight": 1, "times": [{{Times(run, "pre_spikes", 0.1)}}] },
                "post": { "model": "spike_train", "to": "post", "receptor": "ex", "weight": "100 mV", "times": [{{Times(run, "post_spikes", 0.1)}}] },
                "dopamine": { "model": "spike_train", "to": "dopamine", "receptor": "ex", "weight": 1, "times": [{{Times(run, "modulator_spikes", 0.1)}}] }
              },
              "projections": {
                "p": {
                  "from": "pre", "to": "post", "receptor": "ex", "dendritic": 1, "connect": { "model": "all_to_all" },
                  "synapse": {
                    "model": "stdp_dopamine", "weight": "{{run.GetProperty("weight_0")}} mV", "delay": "{{delay}} ms", {{parameters}}
                  },
                  "modulator": { "from": "dopamine", "delay": "1 ms" }
                }
              },
              "recorders": {
                "spikes": { "model": "csv", "record": "spikes", "of": ["pre", "post", "dopamine"] },
                "weights": { "model": "csv", "record": "weights", "of": ["p"], "every": "{{Step}} ms" }
              }
            }
            """);
    }

    /// <summary>Times so much before those that are wanted.</summary>
    private static string Times(JsonElement run, string name, double before) =>
        string.Join(", ", Steps(run, name).Select(step => string.Create(CultureInfo.InvariantCulture, $"\"{(step * Step) - before:F1} ms\"")));

    private static int[] Steps(JsonElement run, string name) => [.. run.GetProperty(name).EnumerateArray().Select(time => StepOf(time.ToString()))];

    private static int StepOf(string time) => (int)Math.Round(Csv.Number(time) / Step);

    private IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(_directory, file)).Skip(1).Select(line => line.Split(','));
}
