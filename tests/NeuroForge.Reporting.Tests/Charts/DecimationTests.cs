using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Tests.Charts;

/// <summary>What is left out of a long line.</summary>
public sealed class DecimationTests
{
    private static readonly Gen<double[]> Series =
        from length in Gen.Choose(0, 3000)
        from values in Gen.Frequency((20, Gen.Choose(-1000, 1000).Select(v => (double)v)), (1, Gen.Constant(double.NaN))).ArrayOf(length)
        select values;

    [Fact]
    public void Ends_extremes_and_gaps_stay_and_a_bounded_number_of_points() =>
        Prop.ForAll(Series.ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (y, columns) =>
    {
        double[] x = [.. Enumerable.Range(0, y.Length).Select(i => i * 0.1)];
        var kept = Decimation.Visible(x, y, columns);
        double[] shown = [.. kept.Select(i => y[i])];
        var gaps = y.Zip(y.Skip(1)).Count(p => double.IsNaN(p.First) != double.IsNaN(p.Second));
        Assert.Equal(kept.Order().Distinct(), kept);
        Assert.InRange(kept.Count, 0, 4 * (columns + gaps));
        if (y.Length > 0)
        {
            Assert.Equal(0, kept[0]);
            Assert.Equal(y.Length - 1, kept[^1]);
            Assert.Equal(y.Where(double.IsFinite).DefaultIfEmpty().Max(), shown.Where(double.IsFinite).DefaultIfEmpty().Max());
            Assert.Equal(y.Where(double.IsFinite).DefaultIfEmpty().Min(), shown.Where(double.IsFinite).DefaultIfEmpty().Min());
            Assert.Equal(gaps, shown.Zip(shown.Skip(1)).Count(p => double.IsNaN(p.First) != double.IsNaN(p.Second)));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_short_line_stays_whole() => Assert.Equal([0, 1, 2], Decimation.Visible([0, 1, 2], [5, 3, 4], 400));
}
