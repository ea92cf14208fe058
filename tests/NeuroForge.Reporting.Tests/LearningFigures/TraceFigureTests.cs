using System.Globalization;
using System.Text.Json;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Tests.LearningFigures;

/// <summary>The figures of neuron models beside their pages: potentials of a run on top of the traces of others that tests compare them with.</summary>
public sealed class TraceFigureTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("hh_psc_alpha", "hodgkin-huxley", "Potential under a constant current of 650 pA")]
    [InlineData("iaf_cond_exp", "conductance", "Potential under excitatory and inhibitory spikes, without threshold")]
    public void A_potential_lies_on_that_of_NEURON(string model, string plugin, string title)
    {
        var data = Path.Combine(DrawnFile.Root, "tests", "NeuroForge.Mechanisms.Tests", "ReferenceData", "neuron", model);
        var run = JsonDocument.Parse(File.ReadAllText(data + "_run.json")).RootElement;
        File.WriteAllText(_place.At("trace.json"), Description(model, plugin, run));
        var ours = Points(Path.Combine(_place.Run(_place.At("trace.json")), "potential.csv"), column: 3);
        var theirs = Points(data + "_trace.csv", column: 1);
        Line[] lines = [new("here", 0, ours.X, ours.Y), new("NEURON 8.2", 7, theirs.X, theirs.Y) { Dashed = true }];
        DrawnFile.Check(
            $"plugins/{plugin}",
            model,
            new LineChart(new("Time in ms", 0, 100), Axis.For("Potential in mV", lines.SelectMany(l => l.Y)), lines),
            title,
            "The potential of the model at steps of 0.1 ms and that of NEURON, integrated by CVode: the two curves coincide.");
    }

    /// <summary>All parameters but the current have their defaults, which are those of NEST.</summary>
    [Theory]
    [InlineData("traces/iaf_psc_exp", "integrate-and-fire", "pA", "w", -1)]
    [InlineData("shelf/iaf_cond_alpha", "conductance", "nS", "weight", 1)]
    [InlineData("shelf/aeif_psc_exp", "adaptive-exponential", "pA", "weight", -1)]
    public void A_potential_lies_on_that_of_NEST(string name, string plugin, string unit, string weight, int inhibition)
    {
        var data = Path.Combine(DrawnFile.Root, "tests", "NeuroForge.Mechanisms.Tests", "ReferenceData", "nest", name);
        var run = JsonDocument.Parse(File.ReadAllText(data + "_run.json")).RootElement;
        var model = Path.GetFileName(name);
        var strength = run.GetProperty(weight).GetDouble();
        var stimuli = new[] { ("ex", "exc_spike_times", strength), ("in", "inh_spike_times", inhibition * strength) }
            .Select(side => Stimulus(side.Item1, run.GetProperty(side.Item2), string.Create(CultureInfo.InvariantCulture, $"{side.Item3} {unit}")));
        File.WriteAllText(_place.At("trace.json"), Description(model, plugin, [$"\"i_e\": \"{Text(run.GetProperty("I_e"))} pA\""], stimuli, 200));
        var ours = Points(Path.Combine(_place.Run(_place.At("trace.json")), "potential.csv"), column: 3);
        var theirs = Points(data + "_trace.csv", column: 1);
        Line[] lines = [new("here", 0, ours.X, ours.Y), new("NEST 3.9", 7, theirs.X, theirs.Y) { Dashed = true }];
        DrawnFile.Check(
            $"plugins/{plugin}",
            model,
            new LineChart(new("Time in ms", 0, 200), Axis.For("Potential in mV", lines.SelectMany(l => l.Y)), lines),
            "Potential under a constant current and spikes",
            "The potential of the model at steps of 0.1 ms and that of NEST: the two curves coincide.");
    }

    private static string Description(string model, string plugin, JsonElement run)
    {
        (string Name, string Unit)[] units =
        [
            ("c_m", "pF"), ("g_na", "nS"), ("g_k", "nS"), ("g_l", "nS"), ("e_na", "mV"), ("e_k", "mV"), ("e_l", "mV"), ("e_ex", "mV"), ("e_in", "mV"),
            ("tau_syn_ex", "ms"), ("tau_syn_in", "ms"), ("t_ref", "ms"), ("i_e", "pA"), ("v_th", "mV"), ("v_reset", "mV"),
        ];
        var parameters = run.GetProperty("parameters").EnumerateObject()
            .Select(p => $"\"{p.Name}\": \"{Text(p.Value)} {units.First(u => u.Name == p.Name).Unit}\"");
        var stimuli = new[] { ("ex", "exc_spike_times"), ("in", "inh_spike_times") }
            .Where(side => run.GetProperty(side.Item2).GetArrayLength() > 0)
            .Select(side => Stimulus(side.Item1, run.GetProperty(side.Item2), Text(run.GetProperty("weights").GetProperty(side.Item1)) + " nS"));
        return Description(model, plugin, parameters, stimuli, 100);
    }

    private static string Stimulus(string receptor, JsonElement times, string weight) => $$"""
        "{{receptor}}": {
          "model": "spike_train", "times": [{{string.Join(", ", times.EnumerateArray().Select(time => $"\"{Text(time)} ms\""))}}],
          "to": "cell", "receptor": "{{receptor}}", "weight": "{{weight}}", "delay": "1 ms"
        }
        """;

    private static string Description(string model, string plugin, IEnumerable<string> parameters, IEnumerable<string> stimuli, int duration) => $$"""
            {
              "format": "neuroforge/1", "name": "trace", "requires": { "{{plugin}}": "*", "stimuli": "*", "recorders": "*" },
              "simulation": { "duration": "{{duration}} ms", "step": "0.1 ms", "seed": 1 },
              "populations": { "cell": { "size": 1, "model": "{{model}}", "parameters": { {{string.Join(", ", parameters)}} } } },
              "stimuli": { {{string.Join(", ", stimuli)}} },
              "recorders": { "potential": { "model": "csv", "record": "v_m", "of": "cell", "every": "0.1 ms" } }
            }
            """;

    private static string Text(JsonElement number) => number.GetDouble().ToString("R", CultureInfo.InvariantCulture);

    private static (double[] X, double[] Y) Points(string file, int column)
    {
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).ToArray();
        return ([.. rows.Select(row => Number(row[0]))], [.. rows.Select(row => Number(row[column]))]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
