using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.IntegrateAndFire;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Plan;

/// <summary>The unit of weights is that of the receptor that they drive.</summary>
public sealed class WeightUnitTests
{
    [Theory]
    [InlineData("currents", "pA")]
    [InlineData("jumps", "mV")]
    public void It_is_that_of_the_receptor(string projection, string unit)
    {
        var plan = Network(Population("alpha", 1, Declared.IafPscAlpha), Population("delta", 1, Declared.Of(typeof(IafPscDelta<>)))) with
        {
            Projections =
            [
                Projection("currents", "delta", "alpha") with { Receptors = ["in"] }, Projection("jumps", "alpha", "delta") with { Receptors = ["ex"] }
            ],
        };
        Assert.Equal(unit, plan.WeightUnitOf(plan.Projections.Single(p => p.Name == projection)).Text);
    }
}
