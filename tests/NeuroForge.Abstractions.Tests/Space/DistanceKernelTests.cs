using NeuroForge.Space;

namespace NeuroForge.Abstractions.Tests.Space;

/// <summary>Kernels are their closed forms, greatest 1, bounded between any two distances, and 0 beyond their reach.</summary>
public sealed class DistanceKernelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(17)]
    [InlineData(60)]
    [InlineData(250)]
    public void Values_are_the_closed_forms(double d)
    {
        AssertClose(Math.Exp(-d * d / (2 * 40 * 40)), DistanceKernel.Gaussian(40).At(d));
        AssertClose(Math.Exp(-d / 30), DistanceKernel.Exponential(30).At(d));
        AssertClose(Math.Max(0, 1 - (d / 120)), DistanceKernel.Linear(120).At(d));
        Assert.Equal(d <= 60 ? 1 : 0, DistanceKernel.Box(60).At(d));
        AssertClose(Math.Pow(d, 2) * Math.Exp(-d / 20) / (Math.Pow(40, 2) * Math.Exp(-2)), DistanceKernel.Gamma(3, 20).At(d));
        AssertClose(Math.Exp(-d / 20), DistanceKernel.Gamma(1, 20).At(d));
        AssertClose(Math.Exp(-d / 20), DistanceKernel.Weibull(1, 20).At(d));
        var mode = 50 * Math.Pow(0.6, 1 / 2.5);
        AssertClose(
            Math.Pow(d, 1.5) * Math.Exp(-Math.Pow(d / 50, 2.5)) / (Math.Pow(mode, 1.5) * Math.Exp(-0.6)), DistanceKernel.Weibull(2.5, 50).At(d));
        Assert.Equal(d > 60 ? 0 : DistanceKernel.Gaussian(40).At(d), (DistanceKernel.Gaussian(40) with { MaxDistance = 60 }).At(d));
    }

    [Fact]
    public void Bounds_between_two_distances_hold_and_are_reached()
    {
        double[] edges = [0, 3, 20, 39, 41, 55, 90, 130, 400];
        foreach (var kernel in Sheets.Kernels.Values)
        {
            foreach (var near in edges)
            {
                foreach (var far in edges.Where(edge => edge >= near))
                {
                    var values = Enumerable.Range(0, 1001).Select(i => kernel.At(near + ((far - near) * i / 1000))).ToArray();
                    Assert.InRange(kernel.Greatest(near, far), values.Max(), values.Max() + 1e-3);
                    Assert.InRange(kernel.Least(near, far), values.Min() - 1e-12, values.Min() + 1e-12);
                }
            }
        }
    }

    [Fact]
    public void The_reach_is_where_the_form_or_the_cut_ends()
    {
        Assert.Equal(120, DistanceKernel.Linear(120).Reach);
        Assert.Equal(50, (DistanceKernel.Box(120) with { MaxDistance = 50 }).Reach);
        Assert.Equal(double.PositiveInfinity, DistanceKernel.Gaussian(120).Reach);
        Assert.Equal(50, (DistanceKernel.Gaussian(120) with { MaxDistance = 50 }).Reach);
    }

    [Fact]
    public void Forms_without_a_greatest_value_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DistanceKernel.Gamma(0.9, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => DistanceKernel.Weibull(0.5, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => DistanceKernel.Gaussian(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DistanceKernel.Box(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => DistanceKernel.Gamma(double.NaN, 20));
    }

    private static void AssertClose(double expected, double actual)
    {
        var tolerance = 1e-13 * (1 + expected);
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
    }
}
