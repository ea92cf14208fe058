using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Checks;

/// <summary>Evaluates a growth curve.</summary>
internal abstract class CurveProbe
{
    /// <summary>The probe of an element whose parameters are single values.</summary>
    internal static CurveProbe Of(ElementPlan element, double step) =>
        (CurveProbe)Activator.CreateInstance(typeof(ModelCurveProbe<>).MakeGenericType(element.Curve.Type.MakeGenericType(typeof(Double1))), element, step)!;

    /// <summary>The first calcium concentration from 0 to 10 at which the rate is not finite; null if there is none.</summary>
    internal abstract (double Calcium, double Rate)? FirstNotFinite();
}
