using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads normal and lognormal distributions, which are unbounded and so must fit the bounds of their values.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="quantities">Reads numbers.</param>
internal sealed class NormalDistributions(DiagnosticBag bag, Quantities quantities)
{
    /// <summary>
    /// Greatest distance of a draw from the mean, in standard deviations, with a margin: a normal deviate in double precision is always below 9.
    /// </summary>
    private const double Reach = 40;

    /// <summary>Smallest width between the bounds of a normal distribution, in standard deviations, for which repeated draws end soon.</summary>
    private const double LeastRoom = 0.1;

    /// <summary>A normal distribution, truncated if its values have bounds.</summary>
    internal NormalDistribution? Normal(Node node, Wanted wanted)
    {
        if (Opened(node, "normal", ("mean", wanted.Example), ("sd", wanted.WidthExample)) is not { } section)
        {
            return null;
        }

        var mean = quantities.Number(section.Required("mean", wanted.Example), wanted.As("mean"));
        var deviation = quantities.Bounded(section.Required("sd", wanted.WidthExample), wanted.As("sd") with { Bounds = Wanted.FromZero });
        var (least, greatest) = (section.Optional("min"), section.Optional("max"));
        var min = least is null ? double.NegativeInfinity : quantities.Bounded(least, wanted.As("min"));
        var max = greatest is null ? double.PositiveInfinity : quantities.Bounded(greatest, wanted.As("max"));
        section.Close();
        return mean is { } m && deviation is { } d && min is { } from && max is { } to
            && IsCutToFit(section.Node, wanted, from, to)
            && CanBeDrawn(section.Node, m, d, from, to)
            && IsReachable(section.Node, wanted, Math.Abs(m) + (Reach * d))
            ? new NormalDistribution(m, d, from, to)
            : null;
    }

    /// <summary>A lognormal distribution, of values with no bounds except zero.</summary>
    internal LogNormalDistribution? LogNormal(NodeMember shape, Wanted wanted)
    {
        if (Opened(shape.Value, "lognormal", ("median", wanted.PositiveExample), ("sigma", "0.5")) is not { } section)
        {
            return null;
        }

        var median = Median(section.Required("median", wanted.PositiveExample), wanted.As("median"));
        var sigma = quantities.Bounded(section.Required("sigma", "0.5"), new Wanted("sigma", Wanted.Pure, Wanted.FromZero, 0.5));
        var limits = new TruncationReader(bag, quantities).Read(section, shape, wanted, "lognormal");
        section.Close(OtherwiseSaid);
        if (median is not { } m || sigma is not { } s || limits is not var (min, max))
        {
            return null;
        }

        if (!(min <= m && m <= max))
        {
            bag.Report(DiagnosticCodes.BadDistribution, shape, "the median of a lognormal distribution must lie between its \"min\" and \"max\"");
            return null;
        }

        if (s > 0 && min > 0 && Double1.Log(max / min).Number < LeastRoom * s)
        {
            bag.Report(DiagnosticCodes.BadDistribution, shape, "\"min\" and \"max\" leave less than a tenth of sigma", "widen them, or use uniform");
            return null;
        }

        return double.IsFinite(max) || IsReachable(shape.Value, wanted, m * Double1.Exp(Reach * s).Number) ? new LogNormalDistribution(m, s, min, max) : null;
    }

    private double? Median(Node? node, Wanted wanted)
    {
        if (quantities.Number(node, wanted) is not { } median)
        {
            return null;
        }

        if (median > 0)
        {
            return median;
        }

        bag.Report(
            DiagnosticCodes.OutOfBounds,
            node!,
            $"\"median\" must be > 0, but is {Wording.Value(node!)}: all values of a lognormal distribution are above 0",
            "write a value above 0, or use normal where values may be below 0");
        return null;
    }

    /// <summary>Advice for a key that other programs use for lognormal distributions; null for other keys.</summary>
    private static string? OtherwiseSaid(string key) => key switch
    {
        "mean" or "mu" =>
            "a lognormal distribution is given by its median, mean / sqrt(1 + (sd / mean)^2), which is exp(mu) where mu is the mean of the logarithm",
        "sd" or "std" or "stdev" => "a lognormal distribution is given by sigma, the standard deviation of the logarithm: sqrt(ln(1 + (sd / mean)^2))",
        "min" or "max" => "a lognormal distribution is not cut; use uniform, or normal cut with \"min\" and \"max\"",
        _ => null,
    };

    /// <summary>Opens a distribution of two named values; one that is a list, as elsewhere, is reported with what to write instead.</summary>
    private Section? Opened(Node node, string shape, (string Name, string Example) first, (string Name, string Example) second)
    {
        if (node.Kind == NodeKind.List)
        {
            var (one, two) = node.Items.Count == 2 ? (Wording.Value(node.Items[0]), Wording.Value(node.Items[1])) : (first.Example, second.Example);
            bag.Report(
                DiagnosticCodes.BadDistribution,
                node,
                $"\"{shape}\" needs named values, but is a list",
                $"write \"{shape}\": {{ \"{first.Name}\": {one}, \"{second.Name}\": {two} }}");
            return null;
        }

        return Section.Open(bag, node);
    }

    /// <summary>True if values at a distance are still finite.</summary>
    internal bool IsReachable(Node node, Wanted wanted, double reach)
    {
        if (!double.IsFinite(reach))
        {
            bag.Report(DiagnosticCodes.NotFinite, node, $"the distribution of \"{wanted.Name}\" is so wide that its values would not be finite");
        }

        return double.IsFinite(reach);
    }

    private bool IsCutToFit(Node node, Wanted wanted, double min, double max)
    {
        var bounds = wanted.Bounds;
        var missing = (double.IsFinite(bounds.Least) && !double.IsFinite(min), double.IsFinite(bounds.Greatest) && !double.IsFinite(max)) switch
        {
            (true, true) => "\"min\" and \"max\"",
            (true, false) => "\"min\"",
            (false, true) => "\"max\"",
            _ => null,
        };
        if (missing is not null)
        {
            bag.Report(
                DiagnosticCodes.WideDistribution,
                node,
                $"\"{wanted.Name}\" must be {wanted.Range}, but a normal distribution exceeds that",
                $"limit it with {missing}");
        }

        return missing is null;
    }

    private bool CanBeDrawn(Node node, double mean, double deviation, double min, double max)
    {
        if (!(min <= mean && mean <= max))
        {
            bag.Report(DiagnosticCodes.BadDistribution, node, "the mean of a normal distribution must be between its \"min\" and \"max\"");
            return false;
        }

        if (max - min >= LeastRoom * deviation)
        {
            return true;
        }

        bag.Report(DiagnosticCodes.BadDistribution, node, "\"min\" and \"max\" are closer than a tenth of the standard deviation", "widen them, or use "
            + "uniform");
        return false;
    }
}
