using NeuroForge.Engine.Growth;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Growth;

/// <summary>Quadrature against closed forms and against small steps. Errors are told in units of the greatest rate times the duration.</summary>
public sealed class QuadratureTests
{
    private const double Nu = 1e-4;
    private const double Tau = 10_000;

    private static readonly double[] Durations = [0.1, 1, 10, 123.4, 1000, 2500, 9999.9, 10_000, 100_000];
    private static readonly double[] Concentrations = [0, 1e-6, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.6, 0.65, 0.68, 0.7, 0.75, 1];

    [Fact]
    public void Linear_growth_is_its_closed_form()
    {
        foreach (var (duration, calcium, tau) in Cases(Tau, 100, 1e6))
        {
            var exact = Nu * (duration + (calcium / 0.7 * tau * Expm1(-duration / tau)));
            AssertClose(exact, Curve.Linear(Nu, 0.7).Integrate(calcium, tau, duration), duration, 1e-13);
        }
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-6)]
    public void Calcium_that_is_forgotten_at_once_leaves_the_rate_at_none_and_takes_no_longer(double tau) =>
        AssertClose(Nu * 1e5, Curve.Linear(Nu, 0.7).Integrate(1, tau, 1e5), 1e5, 1e-9);

    [Theory]
    [InlineData(0, 0.05, 1e-14)]
    [InlineData(0, 0.2, 1e-14)]
    [InlineData(0.1, 0.7, 1e-14)]
    [InlineData(0.4, 0.7, 1e-14)]
    [InlineData(0.6, 0.7, 1e-14)]
    [InlineData(0.65, 0.7, 1e-11)]
    public void Gaussian_growth_is_as_exact_as_the_kernel_promises(double eta, double eps, double promise) =>
        AssertExact(Curve.Gaussian(Nu, eta, eps), promise);

    [Theory]
    [InlineData(0.05, 0.01, 1e-14)]
    [InlineData(0.2, 0.1, 1e-14)]
    [InlineData(0.7, 0.1, 1e-14)]
    [InlineData(0.7, 0.05, 1e-14)]
    [InlineData(0.7, 0.02, 1e-11)]
    public void Sigmoid_growth_is_as_exact(double eps, double psi, double promise) => AssertExact(Curve.Sigmoid(Nu, eps, psi), promise);

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public void Euler_in_tiny_steps_comes_to_the_same(double duration)
    {
        const double TinyStep = 1e-3;
        var curve = Curve.Gaussian(Nu, 0, 0.05);
        var euler = Integral.Euler(curve.Rate, 0.06, Tau, duration, TinyStep);

        // Euler's own error: half a step times the change of the rate, which is at most 3 nu over the whole curve.
        Assert.Equal(euler, curve.Integrate(0.06, Tau, duration), 1.5 * TinyStep * Nu);
    }

    [Theory]
    [InlineData(typeof(Double1))]
    [InlineData(typeof(Double2))]
    [InlineData(typeof(Double4))]
    public void Vectors_of_every_width_give_the_same_bits(Type vector)
    {
        foreach (var (duration, calcium, tau) in Cases(Tau, 33))
        {
            Assert.Equal(
                Curve.Gaussian(Nu, 0, 0.2).Integrate(calcium, tau, duration), Curve.Gaussian(Nu, 0, 0.2, vector).Integrate(calcium, tau, duration));
            Assert.Equal(
                Curve.Sigmoid(Nu, 0.2, 0.1).Integrate(calcium, tau, duration), Curve.Sigmoid(Nu, 0.2, 0.1, vector).Integrate(calcium, tau, duration));
        }
    }

    [Fact]
    public void Weights_and_nodes_integrate_polynomials_up_to_degree_fifteen()
    {
        for (var degree = 0; degree <= 15; degree++)
        {
            var integral = 0.0;
            for (var i = 0; i < GaussLegendre.Count; i++)
            {
                integral += GaussLegendre.Weights[i] * Math.Pow(GaussLegendre.Nodes[i], degree);
            }

            Assert.Equal(1.0 / (degree + 1), integral, 4e-16); // the sum of eight rounded products
        }
    }

    private static IEnumerable<(double Duration, double Calcium, double Tau)> Cases(params double[] taus) =>
        from tau in taus from duration in Durations from calcium in Concentrations select (duration, calcium, tau);

    /// <param name="curve">The curve.</param>
    /// <param name="promise">What the kernel's own page says; the reference and the sum of panels may add as much in rounding.</param>
    private static void AssertExact(Curve curve, double promise)
    {
        foreach (var (duration, calcium, tau) in Cases(Tau))
        {
            AssertClose(Reference(curve, calcium, tau, duration), curve.Integrate(calcium, tau, duration), duration, promise + 1e-14);
        }
    }

    private static double Reference(Curve curve, double calcium, double tau, double duration) =>
        Integral.RungeKutta(curve.Rate, calcium, tau, duration, Math.Max(100, (int)(duration / tau * 20_000)));

    private static void AssertClose(double expected, double actual, double duration, double tolerance)
    {
        var error = Math.Abs(actual - expected) / (Nu * duration);
        Assert.True(error <= tolerance, $"{error:E2} of nu times {duration} ms");
    }

    private static double Expm1(double x) => Math.Abs(x) < 1e-3 ? x * (1 + (x / 2 * (1 + (x / 3 * (1 + (x / 4)))))) : Math.Exp(x) - 1;
}
