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

    /// <summary>A spike so strong that the neuron spikes in the step in which it arrives.</summary>
    private static string Kick(string neuron, int time) =>
        $$"""
        "{{neuron}}": {
          "model": "spike_train", "times": ["{{time}} ms"], "to": "{{neuron}}", "receptor": "ampa", "weight": "1e3 nS", "delay": "0.1 ms"
        }
        """;
}
