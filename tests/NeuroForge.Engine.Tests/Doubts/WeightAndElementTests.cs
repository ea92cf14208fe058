using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Doubts;

/// <summary>Weights of an unusual sign, delays that learning does not know, and elements that are too few are doubted.</summary>
public sealed class WeightAndElementTests
{
    private static readonly NetworkPlan Mixed = Network(
        Population("p", 3, Declared.Relay), Population("i", 3, Declared.IafPscAlpha), Population("g", 3, Declared.Graded));

    public static TheoryData<Distribution, bool> Inhibitory => new()
    {
        { Constant(-1), false },
        { Constant(0), false },
        { Constant(1), true },
        { new UniformDistribution(-2, -1), false },
        { new UniformDistribution(-2, 0.1), true },
        { new ListDistribution([-1, -2, 3]), true },
        { new LinspaceDistribution(-5, 0), false },
        { new LogNormalDistribution(1, 0.1), true },
        { new NormalDistribution(-3, 1, double.NegativeInfinity, double.PositiveInfinity), false },
        { new NormalDistribution(-2.9, 1, double.NegativeInfinity, double.PositiveInfinity), true },
        { new NormalDistribution(-1, 1, double.NegativeInfinity, 0), false },
    };

    [Theory]
    [MemberData(nameof(Inhibitory))]
    public void Weights_above_0_onto_an_inhibitory_current(Distribution weights, bool isOdd)
    {
        var projection = Projection("c", "p", "i") with { Weight = weights };
        Assert.Equal(isOdd ? ["projections.c.synapse.weight"] : [], Odd(Mixed with { Projections = [projection with { Receptors = ["in"] }] }));
        Assert.Equal(isOdd ? ["projections.c.synapse.weight"] : [], Odd(Mixed with { Projections = [projection with { Receptors = ["ex", "in"] }] }));
        Assert.Empty(Odd(Mixed with { Projections = [projection with { Receptors = ["ex"] }] }));
    }

    [Fact]
    public void Weights_of_stimuli_count_only_where_they_give_spikes()
    {
        var (pulse, current) = (Stimulus(Declared.Pulse.Use(), "i") with { Receptor = "in" }, Stimulus(Declared.ConstantCurrent.Use(("amplitude", 1.0)), "i"));
        Assert.Equal(["stimuli.stimulus.weight"], Odd(Mixed with { Stimuli = [pulse with { Weight = 1 }] }));
        Assert.Empty(Odd(Mixed with { Stimuli = [pulse with { Weight = -1 }] }));
        Assert.Empty(Odd(Mixed with { Stimuli = [current with { Receptor = "current", Weight = -1 }] }));
    }

    [Fact]
    public void Learning_with_a_delay_of_more_than_a_step()
    {
        Assert.Equal(["projections.c.synapse.delay"], Delayed(Declared.Pairing, Constant(2)));
        Assert.Equal(["projections.c.synapse.delay"], Delayed(Declared.Pairing, new UniformDistribution(1, 2)));
        Assert.Empty(Delayed(Declared.Pairing, Constant(1)));
        Assert.Empty(Delayed(Declared.Plain, Constant(20)));
        Assert.Empty(Delayed(Declared.WeightDecay, Constant(20)));
    }

    /// <summary>Numbers per neuron: 3 x 3 pairs of which 5 are joined bind 5/3 elements of a neuron on either side.</summary>
    [Theory]
    [InlineData(1.0, true)]
    [InlineData(1.99, true)]
    [InlineData(2.0, false)]
    public void Fewer_elements_than_initial_synapses_bind(double initial, bool isDoubted)
    {
        var plan = Wired(Constant(initial), new() { Strategy = Declared.Homeostatic.Use(), Every = 10, Pre = "axon" });
        var doubts = MissingElements.In(plan, NetworkEstimate.Of(plan)).ToList();
        Assert.Equal(isDoubted ? ["populations.p.elements.axon.initial"] : [], doubts.Select(d => d.Path));
        const string Numbers = "begins with 1 elements \"axon\" on average, but the initial synapses of \"c\" bind 1.667: their first update breaks about 2 ";
        Assert.All(doubts, d => Assert.Contains(Numbers, d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Elements_are_enough_where_they_are_not_given_or_nothing_binds_them()
    {
        var plan = Wired(null, new() { Strategy = Declared.Homeostatic.Use(), Every = 10, Pre = "axon" });
        Assert.Empty(MissingElements.In(plan, NetworkEstimate.Of(plan)));
        var unbound = Wired(Constant(0), new() { Strategy = Declared.RandomEdits.Use(), Every = 10 });
        Assert.Empty(MissingElements.In(unbound, NetworkEstimate.Of(unbound)));
    }

    [Fact]
    public void Calcium_and_recorders_of_spikes_of_neurons_that_never_spike()
    {
        var plan = Mixed with
        {
            Populations = [.. Mixed.Populations.Select(p => p with { Calcium = new(10, 0.1) })],
            Recorders =
            [
                Recorder(new(), "spikes", "p g"), Recorder(new(), "firing_rate", "g", 10), Recorder(new(), "phase", "g", 10), Recorder(new(), "spikes", "p"),
            ],
        };
        Assert.Equal(["populations.g.calcium", "recorders.spikes.record", "recorders.firing_rate.record"], SilentNeurons.In(plan).Select(d => d.Path));
    }

    private static NetworkPlan Wired(Distribution? initial, RewiringPlan rewiring) => Network(
        Population("p", 3, Declared.Relay) with { Calcium = new(10, 0), Elements = [Element("axon", Declared.Steady) with { Initial = initial }] }) with
    {
        Projections = [Projection("c", "p", "p") with { Connector = Declared.Listed([(0, 0), (0, 1), (1, 2), (2, 0), (2, 2)]), Rewiring = rewiring }],
    };

    private static IEnumerable<string> Odd(NetworkPlan plan) => UnusualSigns.In(plan).Select(d => d.Path);

    private static IEnumerable<string> Delayed(Declarations.Mechanism rule, Distribution delay) =>
        LearningDelays.In(Mixed with { Projections = [Projection("c", "p", "p") with { Rule = rule, Delay = delay }] }).Select(d => d.Path);
}
