using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Tests;

/// <summary>The order of a step: integration, arrivals, threshold, reset.</summary>
public sealed class StepTests
{
    private static NeuronSource Jumping(string[] reset, string? refractory = null, string[]? hold = null) => Models.Neuron(
        "jumping",
        ["dv/dt = -v/(10 ms)"],
        refractory is null ? [] : [("t_ref", "0.3 ms")],
        [("v", "0 mV"), ("n", "0")],
        [("ex", "mV")],
        [("ex", ["v += weight", "n += weight/(1 mV)"])],
        "v >= 10 mV",
        reset,
        refractory,
        hold);

    [Fact]
    public void What_arrives_counts_for_the_threshold_of_its_step()
    {
        var neuron = LoneNeuron.Of(Compiled.Of(Jumping(["v = 1 mV"])), 0.1);
        neuron["to ex"] = 10;
        Assert.True(neuron.Step());
        Assert.Equal((1, 10), (neuron["v"], neuron["n"]));
    }

    [Fact]
    public void Each_receptor_has_its_own_weight()
    {
        var neuron = LoneNeuron.Of(
            Compiled.Of(Models.Neuron(
                "two", ["dv/dt = -v/(10 ms)"], [], [("v", "0 mV")], [("ex", "mV"), ("in", "mV")], [("ex", ["v += weight"]), ("in", ["v -= 2*weight"])])),
            0.1);
        (neuron["to ex"], neuron["to in"]) = (5, 2);
        neuron.Step();
        Assert.Equal(1, neuron["v"]);
    }

    [Fact]
    public void A_statement_of_the_reset_sees_those_before_it()
    {
        var neuron = LoneNeuron.Of(Compiled.Of(Jumping(["n += 1", "v = n*(1 mV)", "n = n*2"])), 0.1);
        neuron["to ex"] = 12;
        Assert.True(neuron.Step());
        Assert.Equal((13, 26), (neuron["v"], neuron["n"]));
    }

    [Fact]
    public void A_held_state_gains_nothing_in_the_refractory_time()
    {
        var neuron = LoneNeuron.Of(Compiled.Of(Jumping(["v = 1 mV"], "t_ref")), 0.1);
        neuron["to ex"] = 10;
        Assert.True(neuron.Step());
        for (var index = 0; index < 3; index++)
        {
            Assert.False(neuron.Step());
            Assert.Equal((1, 20 + (10 * index)), (neuron["v"], neuron["n"]));
        }

        Assert.True(neuron.Step());
    }

    [Fact]
    public void The_states_that_are_held_can_be_named()
    {
        var neuron = LoneNeuron.Of(Compiled.Of(Jumping(["v = 1 mV"], "t_ref", ["n"])), 0.1);
        neuron["to ex"] = 10;
        Assert.True(neuron.Step());
        Assert.False(neuron.Step());
        Assert.Equal((Math.Exp(-0.01) + 10, 10), (neuron["v"], neuron["n"]));
    }

    [Fact]
    public void A_signal_acts_in_the_step_after_the_one_at_whose_end_it_arrives()
    {
        var neuron = LoneNeuron.Of(
            Compiled.Of(Models.Neuron("driven", ["dv/dt = i/(1 pA)*(1 mV/ms)"], [], [("v", "0 mV")], [("i", "pA")])), 0.5);
        neuron["to i"] = 4;
        neuron.Step();
        Assert.Equal(0, neuron["v"]);
        neuron["to i"] = 0;
        neuron.Step();
        Assert.Equal(2, neuron["v"], 1e-15);
    }
}
