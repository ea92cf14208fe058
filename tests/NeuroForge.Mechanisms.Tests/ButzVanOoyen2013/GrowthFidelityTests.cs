using NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013;

/// <summary>Curves, decay and the strategy homeostatic_nest, held against series of NEST 3.9.</summary>
public sealed class GrowthFidelityTests
{
    /// <summary>
    /// Rounding only: some 2e5 sums of numbers up to 10 wander by about 2e5^(1/2) times 1e-15.
    /// Both sides do the same operations but not in the same order.
    /// </summary>
    private const double Rounding = 1e-12;

    public static TheoryData<string> Series => [.. EulerSeries, "growth_linear", "decay_linear", "pair_linear"];

    public static TheoryData<string> EulerSeries =>
        ["growth_gaussian", "growth_gaussian_tut", "growth_sigmoid", "decay_gaussian", "decay_gaussian_tut", "decay_sigmoid", "pair_gaussian"];

    [Theory]
    [MemberData(nameof(Series))]
    public void Integrated_as_NEST_does_every_sample_is_NEST_s(string name)
    {
        // NEST integrates the linear curve in closed form.
        var growth = name.EndsWith("linear", StringComparison.Ordinal) ? Integration.Exact : Integration.NestEuler(0.1);
        AssertEqual(name, growth, (_, _) => Rounding);
    }

    [Theory]
    [MemberData(nameof(EulerSeries))]
    public void Integrated_exactly_every_sample_is_NEST_s_but_for_the_error_of_Euler(string name) =>
        AssertEqual(name, Integration.Exact, (run, neuron) => run.EulerErrorBound(neuron));

    // First order: half the step leaves half the error, up to a second-order part of relative size h / tau.
    [Theory]
    [InlineData("growth_gaussian_tut")]
    [InlineData("growth_sigmoid")]
    public void Euler_closes_in_on_the_exact_integral_with_its_order(string name)
    {
        var series = NestSeries.Read(name);
        double Error(double step) => GreatestDifference(new GrowthRun(series, Integration.NestEuler(step)), new GrowthRun(series, Integration.Exact));
        var (coarse, fine) = (Error(0.1), Error(0.05));
        Assert.True(fine > 1e3 * Rounding, $"error {fine} is too small to tell its order");
        Assert.InRange(coarse / fine, 1.99, 2.01);
    }

    private static double GreatestDifference(GrowthRun one, GrowthRun other) =>
        one.Rows.Zip(other.Rows, (a, b) => Math.Abs(a[2] - b[2])).Max();

    private static void AssertEqual(string name, ElementGrowth growth, Func<GrowthRun, int, double> tolerance)
    {
        var series = NestSeries.Read(name);
        var run = new GrowthRun(series, growth);
        Assert.Equal(series.Rows.Count, run.Rows.Count);
        foreach (var (expected, actual) in series.Rows.Zip(run.Rows))
        {
            Assert.Equal(expected[0], actual[0]);
            for (var neuron = 0; neuron < series.NeuronCount; neuron++)
            {
                var first = 1 + (4 * neuron);
                Assert.Equal(expected[first], actual[first], Rounding);
                Assert.Equal(expected[first + 1], actual[first + 1], tolerance(run, neuron));
                Assert.Equal(expected[(first + 2)..(first + 4)], actual[(first + 2)..(first + 4)]);
            }
        }
    }
}
