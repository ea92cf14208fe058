using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Tests.Charts;

/// <summary>Counting between edges.</summary>
public sealed class HistogramTests
{
    [Fact]
    public void No_value_is_lost_and_none_counted_twice() => Prop.ForAll(
        Gen.Choose(-10_000, 10_000).Select(v => v / 7.0).NonEmptyListOf().ToArbitrary(),
        values =>
        {
            var edges = HistogramEdges.Around(values.Min(), values.Max(), whole: false);
            Assert.Equal(values.Count, Histogram.Of("x", 0, values, edges).Counts.Sum());
            Assert.InRange(edges.Length, 2, 50);
            Assert.True(edges[0] <= values.Min() && edges[^1] >= values.Max());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whole_numbers_lie_between_edges_and_each_bin_has_room_for_as_many() => Prop.ForAll(
        Gen.Choose(0, 3000).NonEmptyListOf().ToArbitrary(),
        values =>
        {
            var edges = HistogramEdges.Around(values.Min(), values.Max(), whole: true);
            Assert.All(edges, e => Assert.Equal(0.5, e - Math.Floor(e)));
            Assert.Single(edges.Zip(edges.Skip(1), (a, b) => b - a).Distinct());
            Assert.Equal(values.Count, Histogram.Of("x", 0, values.Select(v => (double)v), edges).Counts.Sum());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_that_are_all_alike_have_a_bin() =>
        Assert.Equal([3], Histogram.Of("x", 0, [585, 585, 585], HistogramEdges.Around(585, 585, whole: false)).Counts);

    [Fact]
    public void All_zero_has_a_bin() => Assert.Equal([2], Histogram.Of("x", 0, [0, 0], HistogramEdges.Around(0, 0, whole: false)).Counts);
}
