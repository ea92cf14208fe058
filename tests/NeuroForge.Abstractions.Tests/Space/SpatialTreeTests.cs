using NeuroForge.Layouts;
using NeuroForge.Space;

namespace NeuroForge.Abstractions.Tests.Space;

/// <summary>The nodes of a tree divide all neurons, and know the distances of their members.</summary>
public sealed class SpatialTreeTests
{
    public static TheoryData<int, double, double, double, bool> Spaces => new()
    {
        { 1, 100, 100, 0, false },
        { 9, 100, 100, 0, true },
        { 500, 300, 200, 0, false },
        { 500, 300, 200, 0, true },
        { 333, 300, 0, 0, true },
        { 1000, 90, 80, 70, true },
    };

    [Theory]
    [MemberData(nameof(Spaces))]
    public void Every_neuron_is_in_one_leaf_within_the_distances_of_each_of_its_nodes(int count, double width, double height, double depth, bool periodic)
    {
        var positions = Sheets.Random(count, width, height, depth);
        var period = periodic ? new Period(width, height, depth) : default;
        var tree = new SpatialTree(positions, period);
        var at = period.Wrap(new(-20, 190, 30));
        var seen = new HashSet<int>();
        for (var node = 1; node < tree.NodeCount; node++)
        {
            var (near, far) = tree.Distances(node, at);
            var (begin, end) = tree.Members(node);
            for (var place = begin; place < end; place++)
            {
                var neuron = tree.NeuronAt(place);
                Assert.Equal(place, tree.PlaceOf(neuron));
                var distance = period.Distance(positions[neuron], at);
                Assert.Equal(distance, tree.DistanceTo(place, at), 1e-10);
                Assert.InRange(tree.DistanceTo(place, at), near, far);
                if (tree.IsLeaf(node))
                {
                    Assert.Equal(node, tree.LeafOf(place));
                    Assert.True(seen.Add(neuron));
                }
            }
        }

        Assert.Equal(count, seen.Count);
    }

    [Fact]
    public void A_period_makes_the_way_round_the_shortest()
    {
        var period = new Period(100, 0, 10);
        Assert.Equal(Math.Sqrt(100 + 900 + 4), period.Distance(new(-45, 10, 1), new(45, 40, 9)), 1e-12);
        Assert.Equal(new Position(95, -7, 9), period.Wrap(new(-5, -7, 19)));
        Assert.Equal(0, period.Wrap(new(-1e-20, 0, 0)).X);
        Assert.Equal(10, period.Shortest);
        Assert.True(default(Period).IsNone);
    }

    [Fact]
    public void Positions_that_are_not_finite_are_refused()
    {
        Position[] positions = [new(0, 0), new(double.NaN, 0)];
        var thrown = Assert.Throws<ArgumentException>(() => new SpatialTree(positions, default));
        Assert.Contains("neuron 1", thrown.Message, StringComparison.Ordinal);
    }
}
