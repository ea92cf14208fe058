using NeuroForge.Hosting.Models;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Equations;

/// <summary>Models that a description writes as equations are used like those of plugins.</summary>
public sealed class EquationModelTests : IDisposable
{
    private const string Description = """
        {
          "format": "neuroforge/1", "name": "equations",
          "requires": { "stimuli": "^1.0", "recorders": "^1.0", "static": "^1.0", "connectivity": "^1.0" },
          "simulation": { "duration": "200 ms", "step": "0.1 ms", "seed": 3 },
          "models": { "leaky": {
            "kind": "neuron",
            "parameters": { "tau": "10 ms", "e_l": "-70 mV", "sigma": { "default": "1 mV", "min": "0 mV" } },
            "states": { "v": "= e_l" },
            "receptors": { "ex": "mV", "drive": "mV" },
            "equations": [ "dv/dt = (e_l + drive - v)/tau + sigma*sqrt(2/tau)*noise()" ],
            "on_receive": { "ex": "v += weight" },
            "threshold": "v >= -55 mV", "reset": "v = e_l", "refractory": "2 ms" } },
          "populations": { "E": { "size": 50, "model": "leaky", "parameters": { "tau": { "uniform": ["9 ms", "11 ms"] } } } },
          "stimuli": { "noise": { "model": "poisson", "rate": "1500 Hz", "to": "E", "receptor": "ex", "weight": "1 mV" } },
          "projections": { "recurrent": { "from": "E", "to": "E", "receptor": "ex", "synapse": { "model": "static", "weight": "0.5 mV", "delay": "1 ms" },
            "connect": { "model": "fixed_indegree", "indegree": 5 } } },
          "recorders": { "spikes": { "model": "csv", "record": "spikes", "of": "E" }, "v": { "model": "csv", "record": "v", "of": "E", "every": "1 ms" } }
        }
        """;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    private static Model Read(string was = "", string now = "") =>
        Model.Parse(was.Length == 0 ? Description : Description.Replace(was, now, StringComparison.Ordinal), "equations.json");

    [Fact]
    public void A_run_has_no_warning_and_spikes()
    {
        var model = Read();
        Assert.Empty(model.Diagnostics);
        Assert.Equal(["v", "refractory"], model.OwnModels[0].Mechanism.States.Select(s => s.Name).Except(["drive_now"]));
        Assert.True(_place.Run(model).Spikes > 100);
        Assert.Contains("\"method\": \"euler for v, chosen by the equations\"", File.ReadAllText(_place.At("out", "run.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50.3, 1, 3)]
    [InlineData(120, 2, 1)]
    public void A_stopped_run_continues_with_the_same_bits(double until, int before, int after)
    {
        var whole = _place.Run(Read(), "whole");
        using (var stopped = new Simulation(Read(), new() { OutputDirectory = _place.At("out"), Until = until, Threads = before }))
        {
            Assert.Equal(RunOutcome.Paused, stopped.Run().Outcome);
        }

        using var resumed = Simulation.Resume(_place.At("out"), new() { Threads = after });
        var result = resumed.Run();
        Assert.Equal((whole.StateHash, whole.Spikes), (result.StateHash, result.Spikes));
        Assert.Equal(File.ReadAllText(_place.At("whole", "v.csv")), File.ReadAllText(_place.At("out", "v.csv")));
    }

    [Theory]
    [InlineData("(e_l + drive - v)", "(e_l - drive - v)")]
    [InlineData("\"threshold\": \"v >= -55 mV\"", "\"threshold\": \"v > -55 mV\"")]
    [InlineData("\"refractory\": \"2 ms\"", "\"refractory\": \"1 ms\"")]
    public void Other_equations_are_another_description(string was, string now) => Assert.NotEqual(Read().Hash, Read(was, now).Hash);

    [Fact]
    public void The_same_equations_are_compiled_once() => Assert.Same(Read().OwnModels[0].Mechanism, Read("\"seed\": 3", "\"seed\": 4").OwnModels[0].Mechanism);

    [Fact]
    public void Parameters_of_a_model_are_checked_like_those_of_plugins()
    {
        var refused = Read("\"tau\": { \"uniform\": [\"9 ms\", \"11 ms\"] }", "\"tau\": \"-1 ms\", \"tua\": \"1 ms\"");
        Assert.Equal(["NF1204", "NF1103"], refused.Diagnostics.Select(d => d.Code.Id));
        Assert.Contains("did you mean \"tau\" (ms, default 10 ms, > 0)?", refused.Diagnostics[1].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_in_a_text_do_not_move_the_place_of_a_mistake()
    {
        var column = Description.Split('\n').First(line => line.Contains("dv/dt", StringComparison.Ordinal)).IndexOf("- v)/tau", StringComparison.Ordinal);
        var plain = Read("drive - v)/tau", "drive - x)/tau").Diagnostics[0];
        var escaped = Read("(e_l + drive - v)/tau", "(\\u0065_l + drive - x)/tau").Diagnostics[0];
        Assert.Equal((column + 3, column + 8), (plain.Column, escaped.Column));
    }

    [Fact]
    public void A_parameter_of_a_model_can_be_changed_while_it_runs()
    {
        using var simulation = new Simulation(Read(), new() { OutputDirectory = _place.At("out") });
        simulation.RunTo(20);
        simulation.Change(change => change.Set("populations.E.parameters.sigma", 0));
        simulation.RunTo(40);
        Assert.Equal(40, simulation.Time);
    }
}
