using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Equations.Models;
using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Equations.Tests;

/// <summary>Growth curves as equations against those of the plugin.</summary>
public sealed class GrowthCurveTests
{
    /// <summary>The same operations in another order: to a few units in the last place of the greatest rate.</summary>
    [Fact]
    public void The_gaussian_curve_has_the_rates_of_the_plugin() => Same(
        typeof(Gaussian<>),
        ["xi = (eta + eps)/2", "zeta = (eps - eta)/(2*sqrt(log(2)))", "dz/dt = growth_rate*(2*exp(-((calcium - xi)/zeta)^2) - 1)"],
        [("growth_rate", "1e-4 1/ms"), ("eta", "0.1"), ("eps", "0.7")]);

    [Fact]
    public void The_linear_curve_has_the_rates_of_the_plugin() => Same(
        typeof(Linear<>), ["dz/dt = growth_rate*(1 - calcium/eps)"], [("growth_rate", "1e-4 1/ms"), ("eps", "0.7")]);

    [Fact]
    public void The_sigmoid_has_the_rates_of_the_plugin() => Same(
        typeof(Sigmoid<>),
        ["dz/dt = growth_rate*(2/(1 + exp((calcium - eps)/psi)) - 1)"],
        [("growth_rate", "1e-4 1/ms"), ("eps", "0.7"), ("psi", "0.1")]);

    [Theory]
    [InlineData("Dimension 10: dz/dt is in 1/ms, but the value is a pure number", "dz/dt = 1 - calcium/eps")]
    [InlineData("Meaning 8: \"z\" is not known to a growth curve, whose rate depends on calcium alone", "dz/dt = z*nu")]
    [InlineData("Meaning 0: the growth curve has no rate", "x = nu*eps")]
    [InlineData("UnknownName 1: the model has no state \"v\"", "dv/dt = nu*eps")]
    public void A_mistake_in_a_curve_is_refused(string expected, string equation)
    {
        var source = Curve([equation], [("nu", "1e-4 1/ms"), ("eps", "0.7")]);
        var mistake = EquationCompiler.GrowthCurve(source).Mistakes[0];
        Assert.Equal(expected, FormattableString.Invariant($"{mistake.Kind} {mistake.Offset}: {mistake.Message}"));
    }

    private static GrowthCurveSource Curve(string[] equations, (string Name, string Value)[] parameters) => Models.Curve("curve", equations, parameters);

    private static void Same(Type shipped, string[] equations, (string Name, string Value)[] parameters)
    {
        var (model, mistakes) = EquationCompiler.GrowthCurve(Curve(equations, parameters));
        Assert.True(model is not null, string.Join('\n', mistakes));
        Assert.Empty(mistakes);
        var own = RateOf(Compiled.Of(model).Type, parameters);
        var expected = RateOf(shipped, parameters);
        for (var calcium = 0.0; calcium < 2; calcium += 0.01)
        {
            Assert.InRange(own(calcium) - expected(calcium), -1e-18, 1e-18);
        }
    }

    private static Func<double, double> RateOf(Type type, (string Name, string Value)[] parameters)
    {
        var mechanism = Declarations.Mechanism.Declare(type, PluginIdentity.None);
        var curve = (IGrowthCurve<Double1>)Activator.CreateInstance(type.MakeGenericType(typeof(Double1)))!;
        foreach (var (name, value) in parameters)
        {
            var field = curve.GetType().GetField(mechanism.Parameters.First(p => p.Name == name).Member.Name)!;
            Assert.True(Units.Quantity.TryParse(value, out var quantity));
            field.SetValue(curve, (Double1)quantity.Value);
        }

        (curve as IDerive)?.Derive(0.1);
        return calcium => curve.Rate(calcium).Number;
    }
}
