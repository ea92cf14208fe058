using NeuroForge.Units;

namespace NeuroForge.Abstractions.Tests.Units;

public sealed class DimensionTests
{
    [Fact]
    public void Dimensions_add_in_a_product_and_multiply_in_a_power()
    {
        var charge = new Dimension(1, 0, 1, 0);
        Assert.Equal(new Dimension(2, 1, 2, -1), charge + new Dimension(1, 1, 1, -1));
        Assert.Equal(new Dimension(-2, 0, -2, 0), charge * -2);
        Assert.Equal(Dimension.None, charge + (charge * -1));
    }
}
