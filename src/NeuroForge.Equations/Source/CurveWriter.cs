using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>Writes a growth curve as the source of a plugin.</summary>
internal static class CurveWriter
{
    /// <summary>The source.</summary>
    internal static string Write(ModelEquations curve)
    {
        var kernel = new Kernel(curve);
        kernel.Names.Add(CurveReader.Calcium, CurveReader.CalciumName);
        var block = kernel.Block();
        block.Add("return ", kernel.Fields.Reduce(curve.Rates[0].Rate));
        var body = block.Write(kernel.Names.Field, kernel.Helpers);

        var lines = new CodeLines();
        new HeadWriter(kernel, lines).Write(
            ["Growth", "Mechanisms", "Vectors"], "GrowthCurve", "", ["IGrowthCurve<T>", .. kernel.Derives ? ["IDerive"] : (string[])[]]);
        new FieldWriter(kernel, lines).Write([], []);
        if (kernel.Derives)
        {
            lines.Add();
            new DeriveWriter(kernel, lines).Write();
        }

        lines.Add();
        lines.Add("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        lines.Open("public readonly T Rate(T calcium)");
        lines.Add(body);
        lines.Close();
        new HelperWriter(kernel, lines).Write();
        lines.Close();
        return lines.ToString();
    }
}
