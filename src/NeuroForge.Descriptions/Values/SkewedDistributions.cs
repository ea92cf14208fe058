using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads exponential and gamma distributions, truncated where their values have bounds.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="quantities">Reads numbers.</param>
internal sealed class SkewedDistributions(DiagnosticBag bag, Quantities quantities)
{
    /// <summary>The least probability that the bounds leave, so that drawing again ends soon.</summary>
    private const double LeastProbability = 0.01;

    /// <summary>An upper limit of draws, in multiples of the mean: 53 bits of a uniform number give at most 37.</summary>
    private const double Reach = 200;

    private readonly TruncationReader _limits = new(bag, quantities);

    /// <summary>An exponential distribution.</summary>
    internal ExponentialDistribution? Exponential(NodeMember shape, Wanted wanted)
    {
        if (Section.Open(bag, shape.Value) is not { } section)
        {
            return null;
        }

        var mean = quantities.Bounded(section.Required("mean", wanted.PositiveExample), wanted.As("mean") with { Bounds = Wanted.AboveZero });
        var limits = _limits.Read(section, shape, wanted, "exponential");
        section.Close();
        if (mean is not { } m || limits is not var (min, max))
        {
            return null;
        }

        var probability = Exp(-min / m) - Exp(-max / m);
        return HasRoom(shape, probability) && IsReachable(shape, wanted, m * Reach) ? new ExponentialDistribution(m, min, max) : null;
    }

    /// <summary>A gamma distribution, of a mean and a standard deviation.</summary>
    internal GammaDistribution? Gamma(NodeMember shape, Wanted wanted)
    {
        if (Section.Open(bag, shape.Value) is not { } section)
        {
            return null;
        }

        var mean = quantities.Bounded(section.Required("mean", wanted.PositiveExample), wanted.As("mean") with { Bounds = Wanted.AboveZero });
        var deviation = quantities.Bounded(section.Required("sd", wanted.PositiveExample), wanted.As("sd") with { Bounds = Wanted.AboveZero });
        var limits = _limits.Read(section, shape, wanted, "gamma");
        section.Close();
        if (mean is not { } m || deviation is not { } d || limits is not var (min, max))
        {
            return null;
        }

        // Between bounds that hold the mean and lie a tenth of the deviation apart there is enough to draw from, unless nearly all of it is at 0.
        var room = min <= m && m <= max && max - min >= 0.1 * d && (min == 0 || d <= 2 * m);
        var (form, scale) = (m / d * (m / d), d / m * d);
        return HasRoom(shape, room ? 1 : 0) && IsReachable(shape, wanted, (m + d) * Reach) && double.IsFinite(scale)
            ? new GammaDistribution(form, scale, min, max)
            : null;
    }

    private bool HasRoom(NodeMember shape, double probability)
    {
        if (probability >= LeastProbability)
        {
            return true;
        }

        bag.Report(
            DiagnosticCodes.BadDistribution, shape, "\"min\" and \"max\" leave too little of the distribution to draw from", "widen them, or use uniform");
        return false;
    }

    private bool IsReachable(NodeMember shape, Wanted wanted, double reach)
    {
        if (!double.IsFinite(reach))
        {
            bag.Report(DiagnosticCodes.NotFinite, shape, $"the distribution of \"{wanted.Name}\" is so wide that its values are beyond all bounds");
        }

        return double.IsFinite(reach);
    }

    private static double Exp(double number) => double.IsNegativeInfinity(number) ? 0 : Double1.Exp(number).Number;
}
