using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Tests.Charts;

/// <summary>Labels that would lie on each other.</summary>
public sealed class SpreadTests
{
    [Fact]
    public void Labels_keep_their_distance_their_order_and_within_the_room() => Prop.ForAll(
        Gen.Choose(-50, 350).Select(v => (double)v).ListOf().Resize(12).ToArbitrary(),
        wanted =>
        {
            var places = Spread.Apart([.. wanted], 16, 0, 300);
            var sorted = places.Order().ToArray();
            Assert.All(places, p => Assert.InRange(p, -1e-9, 300 + 1e-9));
            Assert.All(sorted.Zip(sorted.Skip(1)), p => Assert.True(p.Second - p.First >= 16 - 1e-9, $"{p}"));
            for (var i = 0; i < wanted.Count; i++)
            {
                for (var j = 0; j < wanted.Count; j++)
                {
                    Assert.True(wanted[i] >= wanted[j] || places[i] < places[j]);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Labels_that_are_far_apart_stay_where_they_are() => Assert.Equal([200, 20, 100], Spread.Apart([200, 20, 100], 16, 0, 300));

    [Fact]
    public void Without_room_they_come_as_close_as_it_takes() => Assert.Equal([0, 5, 10], Spread.Apart([4, 5, 6], 16, 0, 10));
}
