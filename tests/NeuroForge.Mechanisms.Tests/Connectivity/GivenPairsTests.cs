using NeuroForge.Connectivity;
using NeuroForge.Mechanisms.Tests.Driving;

namespace NeuroForge.Mechanisms.Tests.Connectivity;

/// <summary>Pairs that are listed are joined as they stand there, or refused with their place.</summary>
public sealed class GivenPairsTests
{
    [Fact]
    public void Pairs_are_joined_in_the_order_of_the_lists() =>
        Assert.Equal([(3, 0), (0, 2), (0, 2), (1, 1)], Wiring.Of(Given([3, 0, 0, 1], [0, 2, 2, 1]), new Sides(4, 3)));

    [Fact]
    public void No_pair_is_a_wiring_as_well() => Assert.Empty(Wiring.Of(Given([], []), new Sides(4, 3, Autapses: false, Multapses: false)));

    [Theory]
    [InlineData(new double[] { 0, 1 }, new double[] { 0 }, "targets", "1 targets for 2 sources; give one of each for every synapse")]
    [InlineData(new double[] { 0, 4 }, new double[] { 1, 0 }, "sources", "sources[1] is 4, but must be a whole number from 0 to 3")]
    [InlineData(new double[] { 0.5 }, new double[] { 0 }, "sources", "sources[0] is 0.5, but must be a whole number from 0 to 3")]
    [InlineData(new double[] { 0, 0, 1 }, new double[] { 1, 2, 1e300 }, "targets", "targets[2] is 1E+300, but must be a whole number from 0 to 2")]
    [InlineData(new double[] { 0, 2 }, new double[] { 1, 2 }, "targets", "synapse 1 connects source 2 to itself; choose another target, or allow autapses")]
    [
        InlineData(
            new double[] { 0, 1, 0 },
            new double[] { 1, 0, 1 },
            "targets",
            "synapse 2, from source 0 to target 1, is already listed; remove it, or allow multapses")
    ]
    public void What_cannot_be_joined_is_refused(double[] sources, double[] targets, string parameter, string message)
    {
        var refusal = Assert.Throws<ParameterException>(() => Wiring.Of(Given(sources, targets), new Sides(4, 3, Autapses: false, Multapses: false)));
        Assert.Equal((parameter, message), (refusal.Parameter, refusal.Message));
    }

    private static GivenPairs Given(double[] sources, double[] targets) => new() { Sources = sources, Targets = targets };
}
