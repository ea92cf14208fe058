using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Estimates;

/// <summary>A network that is too small to gain from threads is said to be.</summary>
public sealed class UsefulThreadsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1000, 1, 1)]
    [InlineData(1250, 1, 1)]
    [InlineData(2500, 1, 2)]
    [InlineData(1000, 10, 8)]
    [InlineData(100_000, 10, 800)]
    public void More_neurons_and_longer_slices_have_work_for_more(int neurons, int delay, int threads)
    {
        var plan = Network(Population("p", neurons, Declared.Relay)) with { Projections = [Projection("c", "p", "p") with { Delay = Constant(delay) }] };
        Assert.Equal(threads, NetworkEstimate.Of(plan).UsefulThreads);
    }

    [Fact]
    public void Sources_that_only_spike_now_and_then_are_no_work()
    {
        var plan = Network(Population("p", 1000, Declared.Relay), Population("s", 1_000_000, Declared.Sparks));
        Assert.Equal(SliceWork.UsefulThreads(plan with { Populations = [plan.Populations[0]] }, [], 10), SliceWork.UsefulThreads(plan, [], 10));
    }

    [Fact]
    public void Synapses_that_act_in_every_step_are_work_as_well()
    {
        var plan = Network(Population("p", 100, Declared.Hand)) with { Projections = [Projection("c", "p", "p") with { Rule = Declared.Flow }] };
        Assert.Equal(1, SliceWork.UsefulThreads(plan, [0], 1));
        Assert.Equal(4, SliceWork.UsefulThreads(plan, [10_000], 1));
        Assert.Equal(4, SliceWork.UsefulThreads(plan with { Projections = [plan.Projections[0] with { Rule = Declared.Plain }] }, [2_000_000], 1));
    }
}
