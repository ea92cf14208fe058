using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the bins of a recorder that counts within bins.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class HistogramReader(Reading reading)
{
    private const string Bins = "bins";
    private const string Range = "range";

    /// <summary>Reads the bins; null if something is missing, or if the quantity has none.</summary>
    /// <param name="section">The recorder.</param>
    /// <param name="quantity">The recorded quantity; null if it is not known, and then nothing is checked.</param>
    /// <param name="unit">The unit of the counted values; null if it is not known, and then the range is not read.</param>
    internal HistogramPlan? Read(Section section, RecordableQuantity? quantity, Unit? unit)
    {
        var (bins, range) = (section.Optional(Bins), section.Optional(Range));
        if (quantity is null)
        {
            return null;
        }

        if (!quantity.TakesBins)
        {
            var histograms = string.Join(" or ", QuantityCatalogue.All.Where(q => q.TakesBins).Select(q => q.Name));
            section.Refuse(Bins, $"only a {histograms} has bins");
            section.Refuse(Range, $"only a {histograms} has a range");
            return null;
        }

        var count = reading.Scalars.Whole(bins ?? section.Required(Bins, "20"), Bins, 1, HistogramPlan.MostBins);
        var wanted = unit is null ? null : new Wanted(Range, unit, Wanted.Any);
        range ??= section.Required(Range, wanted is null ? "[..., ...]" : Example(wanted));
        return wanted is not null && Ends(range, wanted) is var (from, to) ? Histogram(range!, (int?)count, from, to) : null;
    }

    private (double From, double To)? Ends(Node? range, Wanted wanted)
    {
        if (reading.Scalars.List(range, Range, $"a list of its two ends, {Example(wanted)}") is not { } ends)
        {
            return null;
        }

        if (ends.Count != 2)
        {
            reading.Bag.Report(DiagnosticCodes.WrongKind, range!, $"\"{Range}\" has two ends, but here are {ends.Count}", $"write {Example(wanted)}");
            return null;
        }

        var (from, to) = (reading.Quantities.Number(ends[0], wanted), reading.Quantities.Number(ends[1], wanted));
        return from is { } a && to is { } b ? (a, b) : null;
    }

    /// <summary>Checks and creates a histogram. If the number of bins is not known, the ends are checked as those of one bin.</summary>
    private HistogramPlan? Histogram(Node range, int? bins, double from, double to)
    {
        if (HistogramPlan.Fault(bins ?? 1, from, to) is { } fault)
        {
            reading.Bag.Report(DiagnosticCodes.Incompatible, range, fault, from < to ? "choose other limits" : "write the lower limit first");
            return null;
        }

        return bins is { } count ? new HistogramPlan(count, from, to) : null;
    }

    private static string Example(Wanted wanted) => $"[{(wanted with { Typical = 0 }).Example}, {wanted.Example}]";
}
