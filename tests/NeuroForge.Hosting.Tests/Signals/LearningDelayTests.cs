using System.Globalization;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Signals;

/// <summary>Learning does not know the delay, and that is said.</summary>
public sealed class LearningDelayTests
{
    private const string Parameters =
        "\"alpha_pre\": 0, \"alpha_post\": 0, \"a_plus\": 3, \"tau_plus\": \"5 ms\", \"a_minus\": -1, \"tau_minus\": \"20 ms\"";

    /// <summary>
    /// A source that spikes at 10.1 ms and a target that spikes at 15.1 ms: whatever the delay, learning takes both when they happen,
    /// 1 + 0.01 (3 e^(-5/5) - e^(-5/20)) nS.
    /// </summary>
    [Theory]
    [InlineData("20 ms", true)]
    [InlineData("0.2 ms", true)]
    [InlineData("0.1 ms", false)]
    public void A_delay_does_not_shift_learning_and_that_is_said(string delay, bool isWarnedOf)
    {
        const string Once = "\"parameters\": { \"t_ref\": \"100 ms\", \"v_th\": \"-55 mV\" }";
        var synapse = Parts.Synapse("four_trace_stdp", "\"1 nS\"", delay, Parameters);
        var read = Pairing.Read(
            $"{Parts.Population("S", "conductance_lif", 1, Once)}, {Parts.Population("B", "conductance_lif", 1, Once)}",
            $"\"stimuli\": {{ {Kick("S", 10)}, {Kick("B", 15)} }}, {Parts.Projection("S", "B", "gaba", synapse)}",
            duration: 60);
        read.AssertFound(isWarnedOf ? ["NF1521 projections.p.synapse.delay"] : []);
        using var simulation = new Simulation(read);
        simulation.RunTo(60);
        Assert.Equal(1 + (0.01 * ((3 * Math.Exp(-1)) - Math.Exp(-0.25))), simulation.Projection("p").Synapses()[0].Weight, 12);
    }

    /// <summary>
    /// Spikes of a source at 10.1 ms and of a target at 11.1 ms, and a delay of 5 ms: where it is dendritic they are 6 ms apart at the synapse, where it is
    /// axonal -4 ms, and by halves 1 ms. There is no warning where the projection says which.
    /// </summary>
    [Theory]
    [InlineData(1, 6)]
    [InlineData(0.5, 1)]
    [InlineData(0, -4)]
    public void A_projection_says_where_its_delay_lies(double dendritic, int apart)
    {
        var read = Split("stdp", "\"5 ms\"", dendritic, "\"mu_plus\": 0, \"mu_minus\": 0, \"lambda\": 0.001, \"w_max\": 2");
        read.AssertFound();
        using var simulation = new Simulation(read);
        simulation.RunTo(60);
        var expected = 1 + (0.002 * Math.Sign(apart) * Math.Exp(-Math.Abs(apart) / 20.0));
        Assert.Equal(expected, simulation.Projection("p").Synapses()[0].Weight, 1e-12);
    }

    [Theory]
    [InlineData("stdp", "\"5 ms\"", 1.5, "NF1204 projections.p.dendritic")]
    [InlineData("static", "\"5 ms\"", 1, "NF1212 projections.p.dendritic")]
    [InlineData("nearest_neighbour_stdp", "\"5 ms\"", 1, "NF1212 projections.p.dendritic")]
    [InlineData("stdp", "{ \"uniform\": [\"1 ms\", \"2 ms\"] }", 1, "NF1212 projections.p.dendritic")]
    [InlineData("stdp", "\"0.1 ms\"", 0.7, "NF1212 projections.p.dendritic")]
    public void A_share_that_means_nothing_is_refused(string rule, string delay, double dendritic, string found) =>
        Assert.Contains(found, Split(rule, delay, dendritic, "").Diagnostics.Select(d => $"{d.Code.Id} {d.Path}"));

    private static Model Split(string rule, string delay, double dendritic, string parameters)
    {
        const string Once = "\"parameters\": { \"t_ref\": \"100 ms\", \"v_th\": \"-55 mV\" }";
        var more = parameters.Length > 0 ? ", " + parameters : "";
        return Pairing.Read(
            $"{Parts.Population("S", "conductance_lif", 1, Once)}, {Parts.Population("B", "conductance_lif", 1, Once)}",
            string.Create(CultureInfo.InvariantCulture, $$"""
            "stimuli": { {{Kick("S", 10)}}, {{Kick("B", 11)}} },
            "projections": {
              "p": {
                "from": "S", "to": "B", "receptor": "gaba", "dendritic": {{dendritic}}, "connect": { "model": "all_to_all" },
                "synapse": { "model": "{{rule}}", "weight": "{{(rule == "nearest_neighbour_stdp" ? "0.01" : "1")}} nS", "delay": {{delay}}{{more}} }
              }
            }
            """),
            duration: 60);
    }

    /// <summary>A spike so strong that the neuron spikes in the step in which it arrives.</summary>
    private static string Kick(string neuron, int time) =>
        $$"""
        "{{neuron}}": {
          "model": "spike_train", "times": ["{{time}} ms"], "to": "{{neuron}}", "receptor": "ampa", "weight": "1e3 nS", "delay": "0.1 ms"
        }
        """;
}
