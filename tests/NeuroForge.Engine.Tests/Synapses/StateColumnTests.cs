using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Tests.Synapses;

/// <summary>What a rule sees of an input: where it is, or as it was when it was looked at.</summary>
public sealed unsafe class StateColumnTests
{
    private const int Neurons = 11;

    [Fact]
    public void A_rule_that_does_nothing_at_spikes_sees_an_input_where_it_is() => Assert.Equal(Later, Seen(Declared.TargetInput, slots: 1));

    [Fact]
    public void A_rule_that_acts_at_spikes_sees_what_had_arrived_when_it_looked() => Assert.Equal(Earlier, Seen(Declared.AllSeen, slots: 1));

    [Fact]
    public void Of_an_input_that_reaches_further_ahead_the_next_step_is_seen() => Assert.Equal(Earlier, Seen(Declared.TargetInput, slots: 3));

    [Fact]
    public void An_input_that_nothing_drives_is_silent() => Assert.Equal(new double[Neurons], Seen(Declared.TargetInput, slots: 1, driven: 1));

    private static double[] Earlier { get; } = [.. Enumerable.Range(0, Neurons).Select(i => 1.0 + i)];

    private static double[] Later { get; } = [.. Earlier.Select(e => -e)];

    /// <summary>What is seen once an input was looked at before step 2 and then changed.</summary>
    private static double[] Seen(Mechanism rule, int slots, int driven = 0)
    {
        var inputs = new InputRing(2, [driven], Lanes.PadToBlock(Neurons) / Lanes.Count, slots);
        var part = new NeuronPart(Declared.Hand, new NeuronColumns(Declared.Hand, Neurons, shared: true), inputs);
        var column = StateColumn.Of(rule.Seen.OfType<SeenState>().Single(s => s.Name == "a"), rule, [part]);
        Arrive(inputs, driven, Earlier);
        column.Look(new Clock(1, 0.1));
        Arrive(inputs, driven, Later);
        return [.. Enumerable.Range(0, Neurons).Select(column.Seen.At)];
    }

    private static void Arrive(InputRing inputs, int receptor, double[] amounts)
    {
        foreach (var (neuron, amount) in amounts.Index())
        {
            inputs.Receptor(receptor)[inputs.Offset(neuron, inputs.SlotOf(2))] = amount;
        }
    }
}
