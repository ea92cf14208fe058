using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Elsewhere;

/// <summary>A network that goes on from where it was saved is the one that was never stopped, as often as wanted.</summary>
public sealed class SavingTests
{
    /// <summary>Spikes with a delay of 5 ms, learning synapses and a train of spikes that is being played.</summary>
    private static readonly string Parts = $$"""
        {{Net.Played("A", [10, 20, 30, 31, 40, 48, 50, 55, 60, 70, 80, 90], "\"1e3 nS\"", "ampa")}},
        "projections": { "p": {
          "from": "A", "to": "B", "receptor": "ampa",
          "synapse": {
            "model": "four_trace_stdp", "weight": "100 nS", "delay": "5 ms", "alpha_pre": -0.1, "alpha_post": -0.1,
            "a_plus": 1, "tau_plus": "5 ms", "a_minus": -0.5, "tau_minus": "20 ms", "g_max": "200 nS"
          },
          "connect": { "model": "all_to_all" }
        } },
        {{Net.Spikes("[\"A\", \"B\"]")}}
        """;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.025)]
    [InlineData(0.2)]
    public void Cut_anywhere_whatever_the_step_it_ends_in_the_state_of_the_whole(double step)
    {
        var whole = Whole(step);
        var end = whole.Steps;
        foreach (var cut in new[] { 1, end / 3, end / 2, end - 1 })
        {
            using var first = new Simulation(Model(step));
            first.RunTo(cut * step);
            using var second = new Simulation(first.Snapshot());
            Assert.Equal(whole.Hash, second.Run().StateHash);
        }
    }

    /// <summary>At 52 ms the spikes of 48 and 50 ms are on their way.</summary>
    [Fact]
    public void From_one_snapshot_any_number_go_on_with_the_spikes_that_were_on_their_way()
    {
        using var simulation = new Simulation(Model(0.1));
        simulation.RunTo(52);
        var snapshot = simulation.Snapshot();
        var hash = simulation.Run().StateHash;
        for (var i = 0; i < 3; i++)
        {
            using var again = new Simulation(snapshot);
            Assert.Equal(hash, again.Run().StateHash);
            Assert.Contains(again.Recorded("spikes").Spikes.ToArray(), s => s.Group == 1 && s.Time is > 53 and < 57);
        }
    }

    [Fact]
    public void Weights_go_on_learning_after_a_break_and_are_read_anew_each_time()
    {
        using var simulation = new Simulation(Model(0.1));
        simulation.RunTo(50);
        var half = simulation.Projection("p").Synapses()[0].Weight;
        simulation.RunTo(100);
        var end = simulation.Projection("p").Synapses()[0].Weight;
        Assert.NotEqual(100, half);
        Assert.NotEqual(half, end);
        using var whole = new Simulation(Model(0.1));
        whole.RunTo(100);
        Assert.Equal(end, whole.Projection("p").Synapses()[0].Weight);
    }

    private static Model Model(double step)
    {
        var model = Net.Read(
            "\"A\": { \"size\": 3, \"model\": \"conductance_lif\" }, \"B\": { \"size\": 3, \"model\": \"conductance_lif\" }",
            Parts,
            step);
        Assert.True(model.IsValid, string.Join('\n', model.Diagnostics));
        return model;
    }

    private static (string Hash, long Steps) Whole(double step)
    {
        var model = Model(step);
        using var simulation = new Simulation(model);
        return (simulation.Run().StateHash, model.Plan.Steps);
    }
}
