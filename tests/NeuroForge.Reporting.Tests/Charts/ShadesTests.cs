using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Tests.Charts;

/// <summary>How values become shades.</summary>
public sealed class ShadesTests
{
    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1e-9, 1)]
    [InlineData(0.5, 1)]
    [InlineData(4.0, 8)]
    [InlineData(-4.0, -8)]
    [InlineData(-1.1, -3)]
    public void A_shade_holds_its_value(double value, int shade)
    {
        var shades = new Shades(-4, 3);
        Assert.Equal(shade, shades.Of(value));
        var (near, far) = shades.Range(shade);
        Assert.True(shade == 0 || (Math.Abs(value) > Math.Abs(near) && Math.Abs(value) <= Math.Abs(far)));
    }

    [Fact]
    public void The_scale_shows_only_shades_that_may_occur()
    {
        Assert.Equal(Enumerable.Range(1, 8), new Shades(0, 1).All);
        Assert.Equal(Enumerable.Range(-8, 8), new Shades(-1, 0).All);
        Assert.Equal(Enumerable.Range(-8, 17), new Shades(-1, 1).All);
    }

    [Fact]
    public void Nothing_but_zero_has_no_shade() => Assert.Equal(0, new Shades(0, 0).Of(0));
}
