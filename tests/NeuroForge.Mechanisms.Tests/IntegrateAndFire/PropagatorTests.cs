using NeuroForge.IntegrateAndFire;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.IntegrateAndFire;

/// <summary>The propagators from synaptic currents to the potential, through the point where tau_syn meets tau_m.</summary>
public sealed class PropagatorTests
{
    private const double Capacitance = 250;

    /// <summary>A dozen operations, each within a unit or so in the last place (2.2e-16), and a subtraction that loses at most two bits.</summary>
    private const double Relative = 5e-15;

    public static TheoryData<double, double, double> Constants()
    {
        var data = new TheoryData<double, double, double>();
        foreach (var step in new[] { 0.01, 0.1, 1 })
        {
            foreach (var ratio in new[] { 0.05, 0.1, 0.2, 0.5, 0.9, 1, 1.1, 2, 5, 20 })
            {
                data.Add(step, 10, 10 * ratio);
            }

            foreach (var distance in new[] { 1e-15, 1e-13, 1e-11, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2 })
            {
                data.Add(step, 10, 10 * (1 + distance));
                data.Add(step, 10, 10 * (1 - distance));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void They_equal_their_series_in_28_digits(double step, double tauM, double tauSyn)
    {
        var alpha = new IafPscAlpha<Double1> { CM = Capacitance, TauM = tauM, TauSynEx = tauSyn, TauSynIn = tauSyn };
        alpha.Derive(step);
        var exp = new IafPscExp<Double1> { CM = Capacitance, TauM = tauM, TauSynEx = tauSyn, TauSynIn = tauSyn };
        exp.Derive(step);

        var (fromCurrent, fromSlope) = Reference(Exact(step), Exact(tauM), Exact(tauSyn));
        AssertClose(fromCurrent, alpha.P32Ex.Number);
        AssertClose(fromCurrent, alpha.P32In.Number);
        AssertClose(fromCurrent, exp.P21Ex.Number);
        AssertClose(fromCurrent, exp.P21In.Number);
        AssertClose(fromSlope, alpha.P31Ex.Number * tauSyn / Math.E);
        AssertClose(fromSlope, alpha.P31In.Number * tauSyn / Math.E);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e9)]
    public void They_stay_finite_for_extreme_constants(double tauSyn)
    {
        var alpha = new IafPscAlpha<Double1> { CM = Capacitance, TauM = 10, TauSynEx = tauSyn, TauSynIn = 1 };
        alpha.Derive(0.1);
        Assert.InRange(alpha.P32Ex.Number, 0, 0.1 / Capacitance);
        Assert.InRange(alpha.P31Ex.Number * tauSyn / Math.E, 0, 0.01 / Capacitance);
    }

    /// <summary>With a = 1/tau_syn, b = 1/tau_m, x = (a - b) h: h/C e^(-ah) sum x^k/(k+1)! and h^2/C e^(-ah) sum x^k/(k+2)!.</summary>
    private static (decimal FromCurrent, decimal FromSlope) Reference(decimal step, decimal tauM, decimal tauSyn)
    {
        var x = step * (tauM - tauSyn) / (tauM * tauSyn);
        var scale = step / Exact(Capacitance) * Series(-step / tauSyn, 0);
        return (scale * Series(x, 1), scale * step * Series(x, 2));
    }

    /// <summary>The sum of x^k / (k + shift)!.</summary>
    private static decimal Series(decimal x, int shift)
    {
        var term = shift == 2 ? 0.5m : 1m;
        var sum = term;
        for (var k = 1; k < 60; k++)
        {
            term *= x / (k + shift);
            sum += term;
        }

        return sum;
    }

    /// <summary>A double without loss; a cast would round to 15 digits.</summary>
    private static decimal Exact(double value)
    {
        var scale = 1m;
        while (value != Math.Floor(value))
        {
            (value, scale) = (value * 2, scale * 2);
        }

        return (long)value / scale;
    }

    private static void AssertClose(decimal expected, double actual) =>
        Assert.InRange(Math.Abs((double)((Exact(actual) / expected) - 1)), 0, Relative);
}
