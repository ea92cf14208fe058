using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Tests.Charts;

/// <summary>The band around a line of more points than a drawing has columns.</summary>
public sealed class BandTests
{
    [Fact]
    public void No_edge_is_lost_among_many_points()
    {
        double[] x = [.. Enumerable.Range(0, 100_000).Select(i => i * 0.1)];
        double[] low = [.. x.Select((_, i) => i == 33_333 ? -9.0 : -1)];
        double[] high = [.. x.Select((_, i) => i == 77_777 ? 9.0 : i == 50_000 ? double.NaN : 1)];
        var edges = BandEdges.Visible(x, low, high, 400);
        Assert.InRange(edges.Count, 390, 401);
        Assert.Equal(3333.3, edges[edges.ToList().FindIndex(e => e.Low == -9)].X, 25.0);
        Assert.Equal(7777.7, edges[edges.ToList().FindIndex(e => e.High == 9)].X, 25.0);
        Assert.Equal(edges.Select(e => e.X).Order(), edges.Select(e => e.X));
    }

    [Fact]
    public void Few_points_stay_as_they_are_but_for_those_without_an_edge() =>
        Assert.Equal([(0, -1, 1), (2, -3, 3)], BandEdges.Visible([0, 1, 2], [-1, double.NaN, -3], [1, 2, 3], 400));
}
