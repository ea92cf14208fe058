using NeuroForge.Engine.Plan;
using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Reporting.Figures;

/// <summary>A growth curve with its parameters, which can be evaluated.</summary>
internal sealed class EvaluatedCurve
{
    private readonly IGrowthCurve<Double1> _curve;

    private EvaluatedCurve(IGrowthCurve<Double1> curve) => _curve = curve;

    /// <summary>The curve of an element; null if its parameters differ between neurons, so that there is no single curve.</summary>
    /// <param name="element">The element.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal static EvaluatedCurve? Of(ElementPlan element, double step)
    {
        var curve = Activator.CreateInstance(element.Curve.Type.MakeGenericType(typeof(Double1)))!;
        foreach (var parameter in element.Curve.Parameters)
        {
            var value = element.Parameters.TryGetValue(parameter.Name, out var given) ? given.Single : parameter.Default as double?;
            if (value is null)
            {
                return null;
            }

            curve.GetType().GetField(parameter.Member.Name)!.SetValue(curve, (Double1)value.Value);
        }

        (curve as IDerive)?.Derive(step);
        return new((IGrowthCurve<Double1>)curve);
    }

    /// <summary>The growth rate of elements at a calcium concentration, per ms.</summary>
    internal double Rate(double calcium) => _curve.Rate(calcium).Number;
}
