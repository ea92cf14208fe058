using System.Globalization;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge run --trace population:neuron</c>.</summary>
public sealed class NeuronTraceTests : IDisposable
{
    private const string Model = """
        {
          "format": "neuroforge/1",
          "name": "traced",
          "requires": { "integrate-and-fire": "^1.0", "static": "^1.0", "stimuli": "^1.0", "recorders": "^1.0", "connectivity": "^1.0" },
          "simulation": { "duration": "30 ms", "step": "0.1 ms", "seed": 3 },
          "populations": { "E": { "size": 70, "model": "iaf_psc_exp", "parameters": { "i_e": "380 pA", "tau_m": { "uniform": ["9 ms", "11 ms"] } } } },
          "stimuli": { "noise": { "model": "poisson", "rate": "10 kHz", "to": "E", "receptor": "ex", "weight": "10 pA" } },
          "projections": { "loop": {
            "from": "E", "to": "E", "receptor": "in",
            "synapse": { "model": "static", "weight": "-20 pA", "delay": { "uniform": ["1 ms", "3 ms"] } },
            "connect": { "model": "fixed_indegree", "indegree": 10 } } },
          "recorders": {
            "spikes": { "model": "csv", "record": "spikes", "of": "E" },
            "v": { "model": "csv", "record": "v_m", "of": "E", "every": "0.1 ms" }
          }
        }
        """;

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_step_has_the_states_and_spikes_that_recorders_have_and_the_inputs_that_explain_them()
    {
        var model = _place.Write("traced.json", Model);
        Neuroforge.In(_place, "run", model, "--out", "plain", "--threads", "2").Done();
        var lines = Neuroforge.In(_place, "run", model, "--out", "traced", "--trace", "E:67").Done().Output.TrimEnd('\n').Split('\n');
        Assert.Equal(
            "time_ms,input ex (pA),input in (pA),input current (pA),v_m (mV),i_syn_ex (pA),i_syn_in (pA),i_stim (pA),refractory,spike", lines[0]);
        var rows = lines.Skip(1).Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(300, rows.Count);

        // The recorder has the same bits: at each time the state after the steps up to it.
        var recorded = _place.Rows("plain", "v.csv").Where(row => row[2] == "67")
            .ToDictionary(row => double.Parse(row[0], CultureInfo.InvariantCulture), row => double.Parse(row[3], CultureInfo.InvariantCulture));
        Assert.True(recorded.Count >= 299);
        Assert.All(rows.Where(row => recorded.ContainsKey(row[0])), row => Assert.Equal(recorded[row[0]], row[4]));
        var spikes = _place.Rows("plain", "spikes.csv").Where(row => row[2] == "67").Select(row => double.Parse(row[0], CultureInfo.InvariantCulture));
        var traced = rows.Where(row => row[^1] > 0).Select(row => row[0]).ToList();
        Assert.NotEmpty(traced);
        Assert.Equal(spikes, traced);

        // Inputs are whole spikes, and the currents follow from them: i = i * exp(-step / tau_syn) + input, rounded once.
        Assert.Contains(rows, row => row[1] > 0);
        Assert.Contains(rows, row => row[2] < 0);
        Assert.All(rows, row => Assert.Equal((0.0, 0.0, 0.0), (row[1] % 10, row[2] % 20, row[3])));
        var decay = Math.Exp(-0.1 / 2);
        for (var i = 1; i < rows.Count; i++)
        {
            Assert.Equal((rows[i - 1][5] * decay) + rows[i][1], rows[i][5], 1e-12 * (1 + Math.Abs(rows[i][5])));
            Assert.Equal((rows[i - 1][6] * decay) + rows[i][2], rows[i][6], 1e-12 * (1 + Math.Abs(rows[i][6])));
        }

        Assert.Equal(Hash("plain"), Hash("traced"));
        Assert.Equal(_place.Read("plain", "v.csv"), _place.Read("traced", "v.csv"));
    }

    [Theory]
    [InlineData("E", "error: --trace takes a population and the number of a neuron, such as E:0, not \"E\"")]
    [InlineData("E:-1", "error: --trace takes a population and the number of a neuron, such as E:0, not \"E:-1\"")]
    [InlineData("F:0", "error: --trace: there is no population \"F\" - expected one of: E")]
    [InlineData("E:70", "error: --trace: E has neurons 0 to 69, not 70")]
    public void A_neuron_that_is_not_there_is_refused_before_anything_is_replaced(string neuron, string message)
    {
        var model = _place.Write("traced.json", Model);
        var ended = Neuroforge.In(_place, "run", model, "--trace", neuron);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith(message, ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_place.At("runs")));
    }

    [Fact]
    public void Two_outputs_on_one_stream_are_refused() =>
        Assert.Equal(2, Neuroforge.In(_place, "run", _place.Write("traced.json", Model), "--trace", "E:0", "--json").ExitCode);

    private string? Hash(string folder) => _place.Summary(folder).GetProperty("state_hash").GetString();

    /// <summary>A slip in what is to be printed leaves the results of an earlier run as they are.</summary>
    [Theory]
    [InlineData("--trace", "F:0", "there is no population \"F\"")]
    [InlineData("--stream", "spikes:F", "there is no population, group or projection \"F\"")]
    [InlineData("--stream", "v_m:loops:1ms", "did you mean \"loop\"?")]
    public void A_network_that_has_no_such_data_is_refused_before_its_results_are_replaced(string option, string value, string expected)
    {
        var model = _place.Write("traced.json", Model);
        Neuroforge.In(_place, "run", model, "--out", "kept", "--quiet").Done();
        var before = _place.Read("kept", "spikes.csv");
        var ended = Neuroforge.In(_place, "run", model, "--out", "kept", option, value);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(expected, ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, _place.Read("kept", "spikes.csv"));
        Assert.NotEmpty(before);
    }

    [Fact]
    public void Data_of_two_kinds_are_not_mixed_on_standard_output()
    {
        var ended = Neuroforge.In(_place, "run", _place.Write("traced.json", Model), "--stream", "spikes:E", "--trace", "E:0");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("leave out --trace", ended.Error, StringComparison.Ordinal);
    }
}
