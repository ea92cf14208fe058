using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Units;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Building;

/// <summary>A rule or strategy whose parameters are in a unit is never given weights in another.</summary>
public sealed class WeightUnitCheckTests
{
    [Theory]
    [InlineData("nS")]
    [InlineData("1/GOhm")]
    [InlineData("nA/V")]
    public void A_unit_is_the_same_however_it_is_written(string weights) => Assert.Null(WeightUnitCheck.Fault(Declared.Measured, Unit.Parse(weights)));

    [Theory]
    [InlineData("pA")]
    [InlineData("uS")]
    [InlineData("1")]
    public void A_rule_that_wants_no_unit_takes_any(string weights) => Assert.Null(WeightUnitCheck.Fault(Declared.Plain, Unit.Parse(weights)));

    [Fact]
    public void Another_unit_is_told_with_what_both_take()
    {
        Assert.Equal(
            "synapse rule \"measured\" works with weights in nS, but the receptor takes pA", WeightUnitCheck.Fault(Declared.Measured, Unit.Parse("pA")));
        Assert.Equal(
            "synapse rule \"measured\" works with weights in nS, but the receptor takes uS", WeightUnitCheck.Fault(Declared.Measured, Unit.Parse("uS")));
        Assert.Equal(
            "synapse rule \"measured\" works with weights in nS, but the receptor takes pure numbers",
            WeightUnitCheck.Fault(Declared.Measured, Unit.Parse("1")));
        Assert.Equal(
            "rewiring strategy \"pure_weights\" works with weights that are pure numbers, but the receptor takes pA",
            WeightUnitCheck.Fault(Declared.PureWeights, Unit.Parse("pA")));
    }

    [Fact]
    public void A_network_with_such_a_rule_or_strategy_is_refused_at_its_place()
    {
        AssertPlace("projections.c.synapse.model", Projection("c", "p", "p") with { Rule = Declared.Measured });
        AssertPlace(
            "projections.c.rewiring.strategy",
            Projection("c", "p", "p") with { Rewiring = new RewiringPlan { Strategy = Declared.PureWeights.Use(), Every = 1 } });
    }

    private static void AssertPlace(string path, ProjectionPlan projection)
    {
        var plan = Network(Population("p", 3, Declared.Relay)) with { Projections = [projection] };
        Assert.Equal(path, Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions())).Path);
    }
}
