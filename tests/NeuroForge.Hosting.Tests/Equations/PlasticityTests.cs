using System.Globalization;
using NeuroForge.Hosting.Models;
using NeuroForge.Recording;

namespace NeuroForge.Hosting.Tests.Equations;

/// <summary>Synapse rules and growth curves that a description writes as equations, in runs: the same as plugins, after a break, on any threads.</summary>
public sealed class PlasticityTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    /// <summary>The published model with the plugins in place of its own models: all are the same but for rounding. Weights follow every spike.</summary>
    [Fact]
    public void A_run_has_the_results_of_plugins()
    {
        _place.Run(Read(Published), "own");
        _place.Run(Read(WithPlugins), "plugins");
        foreach (var file in (string[])["weights.csv", "calcium.csv", "synapses.csv"])
        {
            var (own, plugins) = (Numbers("own", file), Numbers("plugins", file));
            Assert.Equal(plugins.Length, own.Length);
            Assert.All(plugins.Zip(own), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * Math.Max(1, Math.Abs(pair.First))));
        }

        Assert.True(Numbers("own", "synapses.csv")[^1] > 50, "the network did not grow");
    }

    [Theory]
    [InlineData(503.3, 1, 3)]
    [InlineData(1200, 2, 1)]
    public void A_stopped_run_continues_with_the_same_bits(double until, int before, int after)
    {
        var whole = _place.Run(Read(Published), "whole");
        using (var stopped = new Simulation(Read(Published), new() { OutputDirectory = _place.At("out"), Until = until, Threads = before }))
        {
            Assert.Equal(RunOutcome.Paused, stopped.Run().Outcome);
        }

        using var resumed = Simulation.Resume(_place.At("out"), new() { Threads = after });
        var result = resumed.Run();
        Assert.Equal((whole.StateHash, whole.Spikes), (result.StateHash, result.Spikes));
        Assert.Equal(File.ReadAllText(_place.At("whole", "weights.csv")), File.ReadAllText(_place.At("out", "weights.csv")));
    }

    [Theory]
    [InlineData("weight -= alpha*lambda*weight*y", "weight -= alpha*lambda*weight*z", "NF1241")]
    [InlineData("weight -= alpha*lambda*weight*y", "weight -= alpha*lambda*weight*tau_plus", "NF1242")]
    [InlineData("transmitted = weight\", \"x", "weight = weight\", \"x", "NF1243")]
    [InlineData("dx/dt = (1 - x)/tau_rec", "dx/dt = (1 - x)*x/tau_rec", "NF1244")]
    [InlineData("\"max\": \"= w_max\"", "\"max\": \"= tau_plus\"", "NF1242")]
    [InlineData("\"max\": \"= w_max\"", "\"max\": \"1 mV\"", "NF1211")]
    [InlineData("\"max\": \"= w_max\"", "\"most\": \"= w_max\"", "NF1101")]
    [InlineData("\"kind\": \"growth_curve\"", "\"kind\": \"growth\"", "NF1206")]
    [InlineData("dz/dt = nu*(2*exp", "dz/dt = (2*exp", "NF1242")]
    [InlineData("dz/dt = nu*(2*exp", "dy/dt = nu*(2*exp", "NF1241")]
    [InlineData("\"curve\": \"growth_window\", \"nu\"", "\"curve\": \"pair_stdp\", \"nu\"", "NF1105")]
    public void A_mistake_has_its_place(string was, string now, string code)
    {
        var text = Published.Replace(was, now, StringComparison.Ordinal);
        var found = Model.Parse(text, "published.json").Diagnostics[0];
        Assert.Equal(code, found.Code.Id);
        var line = text.Split('\n')[found.Line - 1];
        Assert.True(line.Contains(now, StringComparison.Ordinal) && !Published.Contains(line, StringComparison.Ordinal), line);
    }

    /// <summary>A parameter of a rule changes in a run, as that of a plugin.</summary>
    [Fact]
    public void A_parameter_of_a_rule_can_be_changed_while_it_runs()
    {
        using var simulation = new Simulation(Read(Published), new() { OutputDirectory = _place.At("out") });
        simulation.RunTo(20);
        simulation.Change(change => change.Set("projections.recurrent.synapse.lambda", 0));
        simulation.RunTo(40);
        Assert.Equal(40, simulation.Time);
    }

    private static string Published { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Published", "plasticity-as-equations.json"));

    private static string WithPlugins => Published
        .Replace("\"requires\": {", "\"requires\": { \"plasticity\": \"^1.0\",", StringComparison.Ordinal)
        .Replace("\"model\": \"pair_stdp\"", "\"alpha\": 1.05, \"w_max\": 1, \"model\": \"stdp\"", StringComparison.Ordinal)
        .Replace(
            "\"model\": \"triplet_stdp\"",
            "\"w_max\": 1, \"tau_minus\": \"33.7 ms\", \"tau_minus_triplet\": \"125 ms\", \"model\": \"stdp_triplet\"",
            StringComparison.Ordinal)
        .Replace("\"model\": \"short_term\"", "\"tau_fac\": \"50 ms\", \"model\": \"tsodyks_markram\"", StringComparison.Ordinal)
        .Replace("\"curve\": \"growth_window\", \"nu\"", "\"curve\": \"gaussian\", \"growth_rate\"", StringComparison.Ordinal);

    private static Model Read(string text)
    {
        var model = Model.Parse(text, "published.json", new ModelOptions { Overrides = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = "2 s" } });
        Assert.True(model.IsValid, string.Join('\n', model.Diagnostics));
        return model;
    }

    private double[] Numbers(string run, string file) => [.. File.ReadAllLines(_place.At(run, file))[1..]
        .Select(line => double.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture))];
}
