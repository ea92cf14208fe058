using System.Runtime.CompilerServices;
using NeuroForge.Engine.Plan;
using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Checks;

/// <summary>Evaluates a growth curve.</summary>
internal sealed class ModelCurveProbe<TCurve>(ElementPlan element, double step) : CurveProbe
    where TCurve : struct, IGrowthCurve<Double1>
{
    private const double Greatest = 10;
    private const int PerUnit = 1000;

    /// <inheritdoc/>
    internal override (double Calcium, double Rate)? FirstNotFinite()
    {
        var curve = Closed();
        for (var i = 0; i <= Greatest * PerUnit; i++)
        {
            var calcium = (double)i / PerUnit;
            var rate = curve.Rate(calcium).Number;
            if (!double.IsFinite(rate))
            {
                return (calcium, rate);
            }
        }

        return null;
    }

    private TCurve Closed()
    {
        var curve = default(TCurve);
        foreach (var (name, value) in element.Parameters)
        {
            var index = element.Curve.Parameters.First(p => p.Name == name).Index;
            Unsafe.Add(ref Unsafe.As<TCurve, Double1>(ref curve), index) = value.Single!.Value;
        }

        if (curve is IDerive derived)
        {
            derived.Derive(step); // on a boxed copy, which is taken back
            curve = (TCurve)derived;
        }

        return curve;
    }
}
