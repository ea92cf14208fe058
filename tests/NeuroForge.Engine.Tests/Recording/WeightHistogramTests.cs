using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>Histograms of weights, held against the weights that are recorded one by one.</summary>
public sealed class WeightHistogramTests
{
    private static readonly NetworkPlan Plan = Network(Population("p", 30, Declared.Noisy), Population("q", 290, Declared.Noisy)) with
    {
        Steps = 200,
        Projections = [Learning("c", "p", "q p"), Learning("d", "q", "p") with { Rewiring = null }],
    };

    [Theory]
    [InlineData(1, 0.25, 0.75)]
    [InlineData(7, -0.1, 0.6)]
    [InlineData(20, 0, 1)]
    [InlineData(1000, 0.4, 0.5)]
    public void Counts_are_those_of_the_synapses_of_the_same_moment(int bins, double from, double to)
    {
        var (weights, counts, histogram) = (new Memory(), new Memory(), new HistogramPlan(bins, from, to));
        (Plan with { Recorders = [Recorder(weights, "weights", "d c", 40), Histogram(counts, histogram)] }).Run(threads: 2);
        for (var frame = 0; frame < 10; frame++)
        {
            double[] found = [.. weights.Wirings[frame].Synapses.Select(s => s.Weight)];
            var counted = counts.Sampled[frame / 2].Values.AsSpan(frame % 2 * histogram.Columns, histogram.Columns).ToArray();
            Assert.Equal(Counted(found, histogram), counted);
            Assert.Equal(found.Length, counted.Sum());
        }

        Assert.Equal((5, RecordingKind.Series, "1"), (counts.Sampled.Count, counts.Info!.Kind, counts.Info.Unit));
        Assert.NotEqual(counts.Sampled[0].Values, counts.Sampled[4].Values);
    }

    [Fact]
    public void Every_weight_is_counted_once_and_an_edge_by_the_bin_that_it_begins() => Prop.ForAll(
        Gen.Choose(1, 60).Zip(Gen.Choose(-50, 50)).Zip(Gen.Choose(1, 80)).Zip(Gen.Choose(-2000, 2000).Select(w => w / 10.0).ListOf()).ToArbitrary(),
        drawn =>
        {
            var (((bins, from), width), weights) = drawn;
            var histogram = new HistogramPlan(bins, from / 10.0, (from + width) / 10.0);
            var edges = Enumerable.Range(0, bins + 1).Select(histogram.Edge).ToList();
            var counted = new double[histogram.Columns];
            foreach (var weight in weights.Concat(edges))
            {
                counted[histogram.ColumnOf(weight)]++;
            }

            Assert.Equal(Counted([.. weights, .. edges], histogram), counted);
            Assert.Equal(edges.Order().Distinct(), edges);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(10, 1)]
    [InlineData(30, 3)]
    [InlineData(70, 7)]
    public void Edges_of_a_range_from_0_are_the_decimal_numbers_that_are_meant(int bins, double to) =>
        Assert.Equal(Enumerable.Range(0, bins + 1).Select(i => i / 10.0), Enumerable.Range(0, bins + 1).Select(new HistogramPlan(bins, 0, to).Edge));

    [Fact]
    public void What_is_no_number_is_still_counted()
    {
        var histogram = new HistogramPlan(2, 0, 1);
        Assert.Equal([3, 3, 0], new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity }.Select(histogram.ColumnOf));
    }

    [Theory]
    [InlineData(2, 0, 1, "nS", "c[<0 nS]|c[0..0.5 nS]|c[0.5..1 nS]|c[>1 nS]")]
    [InlineData(3, -0.1, 0.2, "1", "c[<-0.1]|c[-0.1..0]|c[0..0.1]|c[0.1..0.2]|c[>0.2]")]
    [InlineData(1, 500, 600, "pA", "c[<500 pA]|c[500..600 pA]|c[>600 pA]")]
    public void Columns_are_called_after_their_edges(int bins, double from, double to, string unit, string expected) =>
        Assert.Equal(expected.Split('|'), HistogramColumns.Of("c", new(bins, from, to), unit));

    [Fact]
    public void Columns_of_the_narrowest_bins_are_still_told_apart() =>
        Assert.Equal(1002, HistogramColumns.Of("c", new(1000, 1, 1 + 2e-9), "1").Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData(0, 0, 1, "a histogram must have 1 to 1000 bins, but has 0")]
    [InlineData(1001, 0, 1, "a histogram must have 1 to 1000 bins, but has 1001")]
    [InlineData(5, 1, 1, "the lower limit of the range, 1, is not below the upper limit, 1")]
    [InlineData(5, double.NaN, 1, "the lower limit of the range, NaN, is not below the upper limit, 1")]
    [InlineData(5, 0, double.PositiveInfinity, "the range from 0 to Infinity reaches beyond 1E+100")]
    [InlineData(5, 0, 1e-101, "the range from 0 to 1E-101 is too narrow to be divided")]
    [InlineData(5, 1e6, 1e6 + 1e-5, "is too narrow to be divided")]
    public void A_range_that_cannot_be_divided_is_refused(int bins, double from, double to, string why) =>
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => new HistogramPlan(bins, from, to)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_histogram_without_bins_has_its_place()
    {
        var plan = Plan with { Recorders = [Recorder(new Memory(), "weight_histogram", "c", 40)] };
        Assert.Equal("recorders.weight_histogram.record", Assert.Throws<PlanException>(() => new NetworkSimulator(plan, new EngineOptions())).Path);
    }

    [Fact]
    public void Its_numbers_are_estimated()
    {
        var plan = Plan with { Recorders = [Histogram(new Memory(), new(7, 0, 1))] };
        Assert.Equal(18, NetworkEstimate.Of(plan).Recorders[0].ValuesPerSample);
    }

    /// <summary>Counts bin by bin, as a reader would.</summary>
    private static double[] Counted(double[] weights, HistogramPlan histogram) =>
    [
        weights.Count(w => w < histogram.From),
        .. Enumerable.Range(0, histogram.Bins).Select(bin => (double)weights.Count(w =>
            w >= histogram.Edge(bin) && (w < histogram.Edge(bin + 1) || (bin == histogram.Bins - 1 && w == histogram.To)))),
        weights.Count(w => w > histogram.To),
    ];

    private static RecorderPlan Histogram(Memory counts, HistogramPlan histogram) =>
        Recorder(counts, "weight_histogram", "d c", 40) with { Histogram = histogram };

    private static ProjectionPlan Learning(string name, string from, string to) => Projection(name, from, to) with
    {
        Rule = Declared.Pairing,
        Weight = new UniformDistribution(0, 1),
        Delay = new UniformDistribution(1, 9),
        Connector = Declared.RandomPairs.Use(("pairs", 500.0)),
        Rewiring = new RewiringPlan { Every = 7, Strategy = Declared.RandomEdits.Use(("creations", 40.0), ("deletion", 0.05)) },
    };
}
