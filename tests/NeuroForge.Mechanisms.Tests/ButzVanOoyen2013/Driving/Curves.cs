using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Growth;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>The plugin's growth curves as plain functions of calcium.</summary>
internal static class Curves
{
    public static Func<double, double> Close(string id, IReadOnlyDictionary<string, double> values) => id switch
    {
        "gaussian" => Close<Gaussian<Double1>>(values),
        "linear" => Close<Linear<Double1>>(values),
        "sigmoid" => Close<Sigmoid<Double1>>(values),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "no such growth curve"),
    };

    /// <summary>The greatest steepness of a curve, in elements per ms and unit of calcium.</summary>
    public static double Steepness(string id, IReadOnlyDictionary<string, double> values) => Math.Abs(values["growth_rate"]) * id switch
    {
        // exp(-x^2) is steepest at x = 1 / sqrt 2, where its slope is sqrt(2 / e).
        "gaussian" => 2 * Math.Sqrt(2 / Math.E) * 2 * Math.Sqrt(Math.Log(2)) / Math.Abs(values["eps"] - values["eta"]),
        "linear" => 1 / values["eps"],
        "sigmoid" => 1 / (2 * values["psi"]),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "no such growth curve"),
    };

    private static Func<double, double> Close<TCurve>(IReadOnlyDictionary<string, double> values)
        where TCurve : struct, IGrowthCurve<Double1>
    {
        var curve = Kernel.Create<TCurve, Double1>(values);
        return calcium => curve.Rate(calcium).Number;
    }
}
