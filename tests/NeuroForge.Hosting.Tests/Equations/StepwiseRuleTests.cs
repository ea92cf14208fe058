using System.Globalization;
using NeuroForge.Hosting.Models;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Equations;

/// <summary>Synapse rules as equations that act or transmit in every step, against the plugins of the same rules.</summary>
public sealed class StepwiseRuleTests : IDisposable
{
    private const string Oja = """
        "passing": { "kind": "synapse", "pre": { "rate": "1" }, "signal": "rate_pre" },
        "own": {
          "kind": "synapse", "parameters": { "eta": "1e-4 1/ms", "norm": { "default": 1, "above": 0 } },
          "pre": { "rate": "1" }, "post": { "rate": "1" },
          "equations": ["dweight/dt = eta*(rate_pre*rate_post - rate_post^2*weight/norm)"],
          "signal": "rate_pre", "integration": "clock_driven", "method": "euler" }
        """;

    private const string Hebb = """
        "own": {
          "kind": "synapse", "parameters": { "eta": "1e-4 1/ms", "w_min": 0, "w_max": 1 }, "weight": { "min": "= w_min", "max": "= w_max" },
          "pre": { "rate": "1" }, "post": { "rate": "1" }, "equations": ["dweight/dt = eta*rate_pre*rate_post"],
          "signal": "rate_pre", "integration": "clock_driven" }
        """;

    private const string Bcm = """
        "own": {
          "kind": "synapse", "parameters": { "eta": "5e-8 1/ms", "w_max": 1 }, "weight": { "unit": "1", "min": 0, "max": "= w_max" },
          "pre": { "rate": "1" }, "post": { "rate": "1", "threshold": "1" },
          "equations": ["distance = rate_post - threshold_post", "dweight/dt = eta*rate_pre*rate_post*distance"],
          "signal": "rate_pre", "integration": "clock_driven" }
        """;

    private const string Clopath = """
        "own": {
          "kind": "synapse",
          "parameters": {
            "a_ltd": "14e-5 1/mV", "a_ltp": "8e-5 1/mV^2", "theta_minus": "-70.6 mV", "theta_plus": "-45.3 mV", "tau_x": "15 ms", "w_max": 100 },
          "weight": { "min": 0, "max": "= w_max" }, "states": { "x": "0 1/ms" },
          "post": { "v_m": "mV", "u_bar_plus": "mV", "u_bar_minus": "mV" },
          "equations": [
            "dx/dt = -x/tau_x",
            "dweight/dt = a_ltp*x*max(v_m_post - theta_plus, 0 mV)*max(u_bar_plus_post - theta_minus, 0 mV)"],
          "on_pre": ["weight -= a_ltd*max(u_bar_minus_post - theta_minus, 0 mV)", "transmitted = weight", "x += 1/tau_x"],
          "integration": "clock_driven", "method": "euler" }
        """;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>
    /// Each step is Euler's in both, so the weights differ by the rounding of the steps alone: at most 1e-16 of the range times the number of steps, which
    /// is below 1e-11 here. Weights change by far more.
    /// </summary>
    [Theory]
    [InlineData("oja-principal-component", "oja", Oja, "5 s", 5000)]
    [InlineData("clopath-frequency", "clopath_2010", Clopath, "3 s", 30_000)]
    public void A_published_model_has_the_weights_of_the_plugin(string model, string plugin, string own, string duration, int steps)
    {
        var text = Published(model);
        Same(text, WithOwn(text, plugin, own).Replace("\"continuous\"", "\"passing\"", StringComparison.Ordinal), duration, steps);
    }

    [Theory]
    [InlineData("hebb", Hebb, "\"eta\": \"2e-3 1/ms\", \"w_max\": 0.8")]
    [InlineData("bcm", Bcm, "\"learning_rate\": \"1e-3 1/ms\", \"w_max\": 0.8")]
    public void Rates_and_weights_are_those_of_the_plugin(string plugin, string own, string parameters)
    {
        var text = Rates.Replace("PLUGIN", plugin, StringComparison.Ordinal).Replace("PARAMETERS", parameters, StringComparison.Ordinal);
        Same(text, WithOwn(text, plugin, own).Replace("learning_rate", "eta", StringComparison.Ordinal), "5 s", 5000);
    }

    /// <summary>
    /// A state of a synapse, and the weight that follows it, in each step: the exponential method is exact where an equation is linear in its own state.
    /// </summary>
    [Fact]
    public void A_state_of_a_synapse_is_integrated_in_each_step()
    {
        _place.Run(Read(Stepped, "20 ms"), "out");
        var (state, weight) = (Numbers("out", "state.csv"), Numbers("out", "weights.csv"));
        Assert.Equal(20, state.Length);
        Assert.All(state.Index(), at => Assert.Equal(3 * Math.Exp(-(at.Index + 1) / 4.0), at.Item, 1e-13));

        // Within a step the weight approaches the state at its beginning: w' = c + (w - c) e^(-h/10).
        var expected = 1.0;
        for (var step = 0; step < 40; step++)
        {
            var target = 3 * Math.Exp(-step * 0.5 / 4);
            expected = target + ((expected - target) * Math.Exp(-0.05));
        }

        Assert.Equal(expected, weight[^1], 1e-13);
    }

    [Theory]
    [InlineData(803.0, 1, 3)]
    [InlineData(1200, 2, 1)]
    public void A_stopped_run_continues_with_the_same_bits(double until, int before, int after)
    {
        var text = Published("oja-principal-component");
        text = WithOwn(text, "oja", Oja);
        var whole = _place.Run(Read(text, "2 s"), "whole");
        using (var stopped = new Simulation(Read(text, "2 s"), new() { OutputDirectory = _place.At("out"), Until = until, Threads = before }))
        {
            Assert.Equal(RunOutcome.Paused, stopped.Run().Outcome);
        }

        using var resumed = Simulation.Resume(_place.At("out"), new() { Threads = after });
        Assert.Equal(whole.StateHash, resumed.Run().StateHash);
        Assert.Equal(File.ReadAllText(_place.At("whole", "weights.csv")), File.ReadAllText(_place.At("out", "weights.csv")));
    }

    private const string Rates = """
        {
          "format": "neuroforge/1", "name": "rates",
          "requires": { "sweeney-clopath-2017": "^1.0", "plasticity": "^1.0", "static": "^1.0", "connectivity": "^1.0", "recorders": "^1.0" },
          "parameters": { "duration": "5 s" },
          "simulation": { "duration": "$duration", "step": "1 ms", "seed": 5 },
          "populations": {
            "input": { "size": 10, "model": "ornstein_uhlenbeck", "parameters": { "tau": "20 ms", "sigma": 2 } },
            "learner": { "size": 5, "model": "bcm_neuron" }
          },
          "projections": { "learning": {
            "from": "input", "to": "learner", "receptor": "input", "connect": { "model": "all_to_all" },
            "synapse": { "model": "PLUGIN", "weight": { "uniform": [0.1, 0.2] }, PARAMETERS } } },
          "recorders": {
            "weights": { "model": "csv", "record": "weights", "of": "learning", "every": "100 ms" },
            "rates": { "model": "csv", "record": "rate", "of": "learner", "every": "100 ms" }
          }
        }
        """;

    private const string Stepped = """
        {
          "format": "neuroforge/1", "name": "stepped",
          "requires": { "integrate-and-fire": "^1.0", "connectivity": "^1.0", "recorders": "^1.0" },
          "parameters": { "duration": "20 ms" },
          "simulation": { "duration": "$duration", "step": "0.5 ms" },
          "models": { "following": {
            "kind": "synapse", "states": { "c": 3 }, "equations": ["dc/dt = -c/(4 ms)", "dweight/dt = (c - weight)/(10 ms)"],
            "on_pre": "transmitted = weight", "integration": "clock_driven" } },
          "populations": { "E": { "size": 3, "model": "iaf_psc_delta" } },
          "projections": { "learning": {
            "from": "E", "to": "E", "receptor": "ex", "connect": { "model": "all_to_all" },
            "synapse": { "model": "following", "weight": "1 mV", "delay": "1 ms" } } },
          "recorders": {
            "state": { "model": "csv", "record": "c", "of": "learning", "every": "1 ms", "reduce": "mean" },
            "weights": { "model": "csv", "record": "weights", "of": "learning", "every": "1 ms", "reduce": "mean" }
          }
        }
        """;

    private void Same(string plugin, string own, string duration, int steps)
    {
        _place.Run(Read(plugin, duration), "plugin");
        _place.Run(Read(own, duration), "own");
        foreach (var file in Directory.GetFiles(_place.At("plugin"), "*.csv").Select(file => Path.GetFileName(file)))
        {
            var (expected, found) = (Numbers("plugin", file), Numbers("own", file));
            Assert.Equal(expected.Length, found.Length);
            Assert.True(expected.Max() - expected.Min() > 1e-3, file);
            var greatest = expected.Max(Math.Abs);
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 2e-16 * steps * greatest));
        }
    }

    private static string Published(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Published", name + ".json"));

    /// <summary>The description with a rule of its own in place of a plugin's.</summary>
    private static string WithOwn(string text, string plugin, string own) => text
        .Replace("\"model\": \"" + plugin + "\"", "\"model\": \"own\"", StringComparison.Ordinal)
        .Replace("\"populations\":", "\"models\": {" + own + "}, \"populations\":", StringComparison.Ordinal)
        .Replace("\"plasticity\": \"^1.0\",", "", StringComparison.Ordinal);

    private static Model Read(string text, string duration)
    {
        var options = new ModelOptions { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = duration } };
        var model = Model.Parse(text, "stepwise.json", options);
        Assert.True(model.IsValid, string.Join('\n', model.Diagnostics));
        return model;
    }

    private double[] Numbers(string run, string file) => [.. File.ReadAllLines(_place.At(run, file))[1..]
        .Select(line => double.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture))];
}
