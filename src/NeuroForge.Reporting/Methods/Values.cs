using System.Collections;
using System.Globalization;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Reporting.Markup;
using NeuroForge.Units;

namespace NeuroForge.Reporting.Methods;

/// <summary>Formats values for a methods section.</summary>
internal static class Values
{
    private const int ShortList = 8;
    private const double Second = 1000;

    /// <summary>Relative rounding error of a computed time, with a margin.</summary>
    private const double Rounding = 1e-12;

    /// <summary>A distribution, its numbers in the parameter's unit.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="scale">The factor for its numbers to convert them to the displayed unit.</param>
    internal static string Of(Distribution distribution, double scale = 1) => distribution switch
    {
        ConstantDistribution constant => Number(constant.Value * scale),
        UniformDistribution uniform => $"uniform from {Number(uniform.From * scale)} to {Number(uniform.To * scale)}",
        NormalDistribution normal => $"normal, mean {Number(normal.Mean * scale)}, s.d. {Number(normal.Deviation * scale)}{Cut(normal, scale)}",
        LogNormalDistribution lognormal => $"lognormal, median {Number(lognormal.Median * scale)}, s.d. of the logarithm {Number(lognormal.Sigma)}"
            + Cut(lognormal, scale),
        ExponentialDistribution exponential => $"exponential, mean {Number(exponential.Mean * scale)}{Cut(exponential, scale)}",
        GammaDistribution gamma => $"gamma, shape {Number(gamma.Shape)}, scale {Number(gamma.Scale * scale)}{Cut(gamma, scale)}",
        LinspaceDistribution linspace => $"{Number(linspace.From * scale)} to {Number(linspace.To * scale)} in equal steps",
        DistanceDelay delay => $"{Number(delay.Offset * scale)} to {Number(delay.Greatest * scale)}, in proportion to distance",
        ListDistribution list => OfMany(list.Values.Select(v => Number(v * scale))),
        _ => $"{Number(distribution.Support.Min * scale)} to {Number(distribution.Support.Max * scale)}",
    };

    /// <summary>The value of a class mechanism's parameter.</summary>
    internal static string Of(object? value) => value switch
    {
        null => "not given",
        double number => Number(number),
        bool yes => yes ? "true" : "false",
        Enum word => SnakeCase.Of(word.ToString()),
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => OfMany(many.Cast<object?>().Select(Of)),
        _ => value.ToString() ?? "",
    };

    /// <summary>A unit; empty for pure numbers.</summary>
    internal static string Of(Unit unit) => unit.IsPure ? "" : unit.Text.Replace("u", "\u00B5", StringComparison.Ordinal);

    /// <summary>A value with its unit, without a line break between them.</summary>
    internal static string With(string value, Unit unit) => unit.IsPure ? value : With(value, Of(unit));

    /// <summary>A time, in s from one second on, with the fifteen digits that are exact in the product of a number of steps and the step.</summary>
    /// <param name="milliseconds">The time in ms.</param>
    internal static string Time(double milliseconds) =>
        milliseconds < Second * (1 - Rounding) ? With(Number(milliseconds), "ms") : With(Number(milliseconds / Second), "s");

    /// <summary>Times, which may be a distribution.</summary>
    /// <param name="steps">The times in steps.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal static string Times(Distribution steps, double step) => With(Of(steps, step), "ms");

    private static string With(string value, string unit) => $"{value}\u00A0{unit}";

    private static string Number(double value) => Numbers.Given(value);

    private static string Cut(TruncatedDistribution truncated, double scale) => (truncated.Min > 0, double.IsFinite(truncated.Max)) switch
    {
        (true, true) => $", redrawn outside {Number(truncated.Min * scale)} to {Number(truncated.Max * scale)}",
        (true, false) => $", redrawn below {Number(truncated.Min * scale)}",
        (false, true) => $", redrawn above {Number(truncated.Max * scale)}",
        _ => "",
    };

    private static string Cut(NormalDistribution normal, double scale) => (double.IsFinite(normal.Min), double.IsFinite(normal.Max)) switch
    {
        (true, true) => $", truncated to {Number(normal.Min * scale)} to {Number(normal.Max * scale)}",
        (true, false) => $", {Number(normal.Min * scale)} or more",
        (false, true) => $", {Number(normal.Max * scale)} or less",
        _ => "",
    };

    private static string OfMany(IEnumerable<string> many)
    {
        string[] all = [.. many];
        return all.Length <= ShortList ? string.Join(", ", all) : $"{string.Join(", ", all.Take(ShortList))} \u2026 ({Numbers.Count(all.Length)} values)";
    }
}
