using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Neurons;

/// <summary>What decays in silence ends at nothing and never lingers among the subnormal numbers, where arithmetic is slow.</summary>
public sealed class SubnormalTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public void No_state_is_subnormal_in_a_long_quiet_time(double tau)
    {
        // From 1, a quantity passes 2^-600 after 416 time constants and would reach the subnormal numbers after 708.
        var steps = (long)(1200 * tau / Step);
        var (charge, follower) = (new Memory(), new Memory());
        var plan = Network(Population("p", 5, Declared.Leaky, ("tau", Constant(tau)))) with
        {
            Steps = steps,
            Recorders = [Recorder(charge, "charge", "p", 1, Reduction.Max), Recorder(follower, "follower", "p", 1, Reduction.Max)],
        };
        plan.Run();
        foreach (var memory in (Memory[])[charge, follower])
        {
            var values = memory.Sampled.Select(s => s.Values[0]).ToList();
            Assert.DoesNotContain(values, double.IsSubnormal);
            Assert.Equal(0, values[^1]);
            Assert.Contains(values, v => v is > 0 and < 1e-150);
        }
    }

    [Fact]
    public void A_real_neuron_comes_to_rest_at_nothing()
    {
        string[] states = ["v_m", "i_syn_ex", "i_syn_in", "drive_ex", "drive_in"];
        Memory[] memories = [.. states.Select(_ => new Memory())];
        var plan = Network(Population("p", 20, Declared.IafPscAlpha, ("e_l", Constant(0)), ("v_th", Constant(1000)))) with
        {
            Steps = 80_000,
            Stimuli = [Stimulus(Declared.Pulse.Use(("at", 3.0)), "p") with { Receptor = "ex", Weight = 300 }],
            Recorders = [.. states.Zip(memories, (state, memory) => Recorder(memory, state, "p", 13, Reduction.Max))],
        };
        plan.Run();
        Assert.Contains(memories[0].Sampled, s => s.Values[0] > 0.1);
        Assert.All(memories, m => Assert.DoesNotContain(m.Sampled, s => double.IsSubnormal(s.Values[0])));
        Assert.All(memories, m => Assert.Equal(0, m.Sampled[^1].Values[0]));
    }

    [Fact]
    public void The_cut_of_time_leaves_no_trace_where_states_are_swept_to_nothing()
    {
        // Around the step where charges of many sizes become negligible, whatever slices begin and end there.
        var plan = Network(Population("p", 300, Declared.Leaky, ("tau", new LinspaceDistribution(0.5, 2)))) with { Steps = 4500 };
        var pieces = Enumerable.Range(0, 4500).Select(i => (long)i);
        Assert.Equal(plan.Hash(), plan.Hash(pauses: pieces));
        Assert.Equal(plan.Hash(), plan.Hash(vectors: 1, pauses: pieces.Where(i => i % 13 == 0)));
        Assert.Equal(plan.Hash(), plan.Hash(threads: 2, pauses: pieces.Where(i => i % 63 == 62)));
    }

    [Fact]
    public void Calcium_of_a_neuron_that_fell_silent_ends_at_nothing()
    {
        var memory = new Memory();
        var projection = Projection("c", "p", "p") with { Rewiring = new RewiringPlan { Every = 3, Strategy = Declared.Scripted((_, _, _) => { }) } };
        var plan = Network(Population("p", 2, Declared.Relay, ("fire", Constant(1))) with { Calcium = new CalciumPlan(2, 1) }) with
        {
            Steps = 20_000,
            Projections = [projection],
            Recorders = [Recorder(memory, "calcium", "p", 1, Reduction.Max)],
        };
        plan.Run();
        Assert.DoesNotContain(memory.Sampled, s => double.IsSubnormal(s.Values[0]));
        Assert.Equal(0, memory.Sampled[^1].Values[0]);
    }
}
