using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Reporting.Figures;

namespace NeuroForge.Reporting.Tests.Figures;

/// <summary>Where growth curves lead.</summary>
public sealed class SetPointTests
{
    [Theory]
    [InlineData("gaussian", 0.25)]
    [InlineData("gaussian", 2.5)]
    [InlineData("linear", 0.7)]
    [InlineData("sigmoid", 0.2)]
    public void A_curve_leads_to_its_set_point_whatever_its_shape(string curve, double eps) =>
        Assert.Equal([eps], SetPoints.Of(EvaluatedCurve.Of(Element(curve, ("eps", eps)), 0.1)!).Select(v => Math.Round(v, 6)));

    [Fact]
    public void A_curve_that_never_ends_growth_has_none() =>
        Assert.Empty(SetPoints.Of(EvaluatedCurve.Of(Element("linear", ("eps", 0.5), ("growth_rate", -1)), 0.1)!));

    [Fact]
    public void Parameters_that_differ_from_neuron_to_neuron_make_no_curve()
    {
        var element = Element("gaussian") with { Parameters = new Dictionary<string, Distribution> { ["eps"] = new UniformDistribution(0.1, 0.2) } };
        Assert.Null(EvaluatedCurve.Of(element, 0.1));
    }

    [Fact]
    public void A_curve_is_evaluated_with_its_parameters()
    {
        var curve = EvaluatedCurve.Of(Element("gaussian", ("growth_rate", 0.0001), ("eta", 0), ("eps", 0.2)), 0.1)!;
        Assert.Equal(0.0001, curve.Rate(0.1), 12);
        Assert.Equal(0, curve.Rate(0.2), 12);
    }

    private static ElementPlan Element(string curve, params (string Name, double Value)[] parameters) => new()
    {
        Name = "e",
        Curve = PluginDirectories.Load([]).Find(MechanismKind.GrowthCurve, curve)!,
        Parameters = parameters.ToDictionary(p => p.Name, p => Distribution.Constant(p.Value)),
    };
}
