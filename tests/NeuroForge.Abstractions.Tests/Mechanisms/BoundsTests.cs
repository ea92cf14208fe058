using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>Which numbers bounds let through, and how they read.</summary>
public sealed class BoundsTests
{
    public static TheoryData<ParameterAttribute, string, double[], double[]> Cases => new()
    {
        { new("1"), "", [0, -1e300, 1e300], [] },
        { new("1") { Min = 0 }, ">= 0", [0, 1], [-double.Epsilon] },
        { new("1") { Above = 0 }, "> 0", [double.Epsilon, 1], [0, -1] },
        { new("1") { Max = 1 }, "<= 1", [1, -5], [Math.BitIncrement(1)] },
        { new("1") { Below = 1 }, "< 1", [Math.BitDecrement(1), -5], [1, 2] },
        { new("1") { Min = 0, Max = 1 }, "0 to 1", [0, 0.5, 1], [-0.1, 1.1] },
        { new("1") { Above = 0, Max = 1 }, "> 0 and <= 1", [0.5, 1], [0, 1.1] },
        { new("1") { Min = 0, Below = 1 }, ">= 0 and < 1", [0, 0.5], [-0.1, 1] },
        { new("1") { Above = -0.5, Below = 0.5 }, "> -0.5 and < 0.5", [0], [-0.5, 0.5] },
        { new("1") { Min = 1, Above = 0 }, ">= 1", [1, 2], [0.5] },
        { new("1") { Min = 0, Above = 0 }, "> 0", [1], [0] },
        { new("1") { Max = 2, Below = 3 }, "<= 2", [2], [2.5] },
        { new("1") { Max = 3, Below = 3 }, "< 3", [2], [3] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bounds_are_what_the_attribute_says(ParameterAttribute attribute, string text, double[] inside, double[] outside)
    {
        var bounds = Bounds.Of(attribute);
        Assert.Equal(text, bounds.ToString());
        Assert.All(inside, number => Assert.True(bounds.Contain(number)));
        Assert.All(outside, number => Assert.False(bounds.Contain(number)));
        Assert.All([double.NaN, double.PositiveInfinity, double.NegativeInfinity], number => Assert.False(bounds.Contain(number)));
    }
}
