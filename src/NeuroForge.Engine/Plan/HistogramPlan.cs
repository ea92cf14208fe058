using System.Globalization;

namespace NeuroForge.Engine.Plan;

/// <summary>The bins for counting weights: equal widths, and the ranges below and above.</summary>
public sealed record HistogramPlan
{
    /// <summary>Greatest number of bins: more would be a list of weights, not a histogram.</summary>
    public const int MostBins = 1000;

    /// <summary>Greatest absolute value of the ends, and the inverse of their smallest distance.</summary>
    private const double Greatest = 1e100;

    /// <summary>Smallest width of a range relative to its ends, so that the edges of all bins differ.</summary>
    private const double Narrowest = 1e-9;

    /// <summary>Relative limit below which an edge counts as zero, because of rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Divides a range into bins.</summary>
    /// <param name="bins">Number of bins, 1 to <see cref="MostBins"/>.</param>
    /// <param name="from">The lower end of the first bin, in the unit of the weights; finite.</param>
    /// <param name="to">The upper end of the last; finite and above the lower.</param>
    /// <exception cref="ArgumentException">The range cannot be divided in this way; <see cref="Fault"/> gives the reason.</exception>
    public HistogramPlan(int bins, double from, double to)
    {
        if (Fault(bins, from, to) is { } fault)
        {
            throw new ArgumentException(fault, nameof(bins));
        }

        (Bins, From, To) = (bins, from, to);
    }

    /// <summary>Number of bins.</summary>
    public int Bins { get; }

    /// <summary>The lower end of the first bin, in the unit of the weights.</summary>
    public double From { get; }

    /// <summary>The upper end of the last bin.</summary>
    public double To { get; }

    /// <summary>Number of values of a projection at each sample: below the range, each bin, above the range.</summary>
    public int Columns => Bins + 2;

    /// <summary>The reason why a range cannot be divided in this way; null if it can.</summary>
    /// <param name="bins">Number of bins.</param>
    /// <param name="from">The lower end.</param>
    /// <param name="to">The upper end.</param>
    public static string? Fault(int bins, double from, double to) =>
        bins is < 1 or > MostBins ? Invariant($"a histogram must have 1 to {MostBins} bins, but has {bins}")
        : !(from < to) ? Invariant($"the lower limit of the range, {from:R}, is not below the upper limit, {to:R}")
        : Furthest(from, to) > Greatest ? Invariant($"the range from {from:R} to {to:R} reaches beyond {Greatest:R}")
        : to - from < Math.Max(1 / Greatest, Narrowest * Furthest(from, to)) ? Invariant($"the range from {from:R} to {to:R} is too narrow to be divided")
        : null;

    /// <summary>The begin of a bin.</summary>
    /// <param name="number">The bin, from 0; the number of bins gives the end of the last.</param>
    public double Edge(int number) => number == 0 ? From : number == Bins ? To : Inner(number);

    /// <summary>The number of the value that counts a weight: 0 is below, then the bins, then above. Not-a-number counts as above.</summary>
    internal int ColumnOf(double weight) =>
        weight < From ? 0
        : weight <= To ? 1 + BinOf(weight)
        : Columns - 1;

    /// <summary>The bin of a weight within the range; an edge belongs to the bin that it begins, the last edge to the last bin.</summary>
    private int BinOf(double weight)
    {
        var bin = Math.Min((int)((weight - From) / (To - From) * Bins), Bins - 1);
        while (bin > 0 && weight < Edge(bin))
        {
            bin--;
        }

        while (bin < Bins - 1 && weight >= Edge(bin + 1))
        {
            bin++;
        }

        return bin;
    }

    private static double Furthest(double from, double to) => Math.Max(Math.Abs(from), Math.Abs(to));

    /// <summary>
    /// An edge between two bins, multiplied before it is divided, so that it is the decimal number that is meant wherever that can be; zero where it differs
    /// from that by rounding alone, since many weights are exactly zero.
    /// </summary>
    private double Inner(int number)
    {
        var edge = From + ((To - From) * number / Bins);
        return Math.Abs(edge) < Rounding * (To - From) ? 0 : edge;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
