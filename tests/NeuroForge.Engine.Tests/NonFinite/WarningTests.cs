using NeuroForge.Engine.Observing.NonFinite;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.NonFinite;

/// <summary>What a modeller is told of states that are not finite numbers any more.</summary>
public sealed class WarningTests
{
    [Fact]
    public void It_says_what_where_how_many_when_and_what_to_do() => Assert.Equal(
        [
            """population "p": size is infinite in 2 of 5 neurons, and lost is not a number in 1 and infinite in 3 of 5 neurons, first at 6.4 ms; results that follow from it are meaningless: shorten the step of 0.1 ms (tau_short is 0.5 ms), or check the parameters of neuron model "diverging" """.TrimEnd()
        ],
        Warnings(new("populations.p", "size", 0, 2, 5, 64 * Step), new("populations.p", "lost", 1, 3, 5, 64 * Step)));

    [Fact]
    public void Another_time_is_another_sentence_and_so_is_a_projection() => Assert.Equal(
        [
            """population "q": lost is not a number in 7 of 7 neurons, first at 12.8 ms; results that follow from it are meaningless: shorten the step of 0.1 ms (tau_long is 0.25 ms), or check factor, divisor, which may be 0""",
            """projection "x": weight is infinite in 1 of 9 synapses, first at 12.8 ms; unless the model uses infinity on purpose, results that follow from it are meaningless: shorten the step of 0.1 ms, or check the parameters of synapse rule "growing" """.TrimEnd(),
            """projection "x": lost is not a number in 1 of 9 synapses, first at 25.6 ms; results that follow from it are meaningless: shorten the step of 0.1 ms, or check the parameters of synapse rule "growing" """.TrimEnd(),
        ],
        Warnings(
            new("populations.q", "lost", 7, 0, 7, 128 * Step),
            new("projections.x", "weight", 0, 1, 9, 128 * Step),
            new("projections.x", "lost", 1, 0, 9, 256 * Step)));

    private static IEnumerable<string> Warnings(params NonFiniteState[] states) => NonFiniteWarning.Of(
        Network(
            Population("p", 5, Declared.Diverging),
            Population(
                "q",
                7,
                Declared.Diverging,
                ("divisor", Constant(0)),
                ("factor", new UniformDistribution(-1, 1)),
                ("tau_long", new UniformDistribution(0.25, 2)))) with
        {
            Projections = [Projection("x", "p", "q") with { Rule = Declared.Growing }],
        },
        states);
}
