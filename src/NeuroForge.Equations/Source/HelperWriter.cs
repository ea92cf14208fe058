using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the functions that vectors do not have, or that are called in a method of their own, if the source calls them.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="lines">Receives the lines.</param>
internal sealed class HelperWriter(Kernel kernel, CodeLines lines)
{
    private static readonly (Operation Function, string Summary, string Method)[] Functions =
    [
        (Operation.Exp, "e^x.", "Exp(T x) => T.Exp(x);"),
        (Operation.Expm1, "e^x - 1, accurate near 0.", "Expm1(T x) => T.Expm1(x);"),
        (Operation.Log, "The natural logarithm.", "Log(T x) => T.Log(x);"),
        (Operation.Tanh, "The hyperbolic tangent.", "Tanh(T x) => T.Tanh(x);"),
        (Operation.Exprel, "(e^x - 1) / x, which is 1 at 0.", "Exprel(T x) => T.Select(T.Abs(x) <= 0.0, 1.0, T.Expm1(x) / x);"),
        (
            Operation.Log1p,
            "The logarithm of 1 + x, accurate near 0.",
            "Log1p(T x) => T.Select(T.Abs(1.0 + x - 1.0) <= 0.0, x, T.Log(1.0 + x) * x / (1.0 + x - 1.0));"),
        (Operation.Power, "x to the power p; not a number below 0.", "Power(T x, T p) => T.Select(x < 0.0, double.NaN, T.Exp(p * T.Log(x)));"),
    ];

    /// <summary>Writes them.</summary>
    internal void Write()
    {
        foreach (var (function, summary, method) in Functions.Where(f => kernel.Helpers.Contains(f.Function)))
        {
            var apart = kernel.IsApart(function);
            lines.Add();
            lines.Add($"/// <summary>{summary}{(apart ? " Apart: the JIT would not merge it and the rest into one loop." : "")}</summary>");
            lines.Add($"[MethodImpl(MethodImplOptions.{(apart ? "NoInlining | MethodImplOptions.AggressiveOptimization" : "AggressiveInlining")})]");
            lines.Add($"private static T {method}");
        }
    }
}
