using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads where a distribution of positive numbers is truncated.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="quantities">Reads numbers.</param>
internal sealed class TruncationReader(DiagnosticBag bag, Quantities quantities)
{
    /// <summary>The smallest and the largest value; null, reported, where they are wrong or do not suit the bounds of the value.</summary>
    internal (double Min, double Max)? Read(Section section, NodeMember shape, Wanted wanted, string kind)
    {
        var (least, greatest) = (section.Optional("min"), section.Optional("max"));
        var min = least is null ? 0 : quantities.Bounded(least, wanted.As("min"));
        var max = greatest is null ? double.PositiveInfinity : quantities.Bounded(greatest, wanted.As("max"));
        string[] missing = [.. wanted.Bounds.Least > 0 && least is null ? ["\"min\""] : Array.Empty<string>(),
            .. double.IsFinite(wanted.Bounds.Greatest) && greatest is null ? ["\"max\""] : Array.Empty<string>()];
        if (missing.Length > 0)
        {
            bag.Report(
                DiagnosticCodes.WideDistribution,
                shape,
                $"\"{wanted.Name}\" must be {wanted.Range}, but {(kind[0] == 'e' ? "an" : "a")} {kind} distribution extends from 0 to infinity",
                $"limit it with {string.Join(" and ", missing)}, beyond which values are drawn again");
            return null;
        }

        return min is { } from && max is { } to ? (Math.Max(0, from), to) : null;
    }
}
