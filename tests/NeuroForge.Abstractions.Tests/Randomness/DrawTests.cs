using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>Drawing without replacement makes every order equally likely and loses nothing.</summary>
public sealed class DrawTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 12)]
    [InlineData(3, 24)]
    [InlineData(4, 24)]
    public void Every_ordered_draw_from_four_is_equally_likely(int count, int orders)
    {
        var random = new RandomStream(1, StreamPurpose.Rewiring, 0, count);
        var seen = new Dictionary<int, long>();
        for (var draw = 0; draw < 48_000; draw++)
        {
            int[] items = [0, 1, 2, 3];
            random.Draw(items.AsSpan(), count);
            Assert.Equal(0b1111, items.Sum(item => 1 << item));
            var order = items.Take(count).Aggregate(0, (number, item) => (number * 4) + item);
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(orders, seen.Count);
        ChiSquare.AssertFits([.. seen.Values], _ => 1.0 / orders);
    }

    [Fact]
    public void A_draw_costs_one_number_for_each_item_drawn()
    {
        var (drawn, counted) = (new RandomStream(5, StreamPurpose.Rewiring, 0), new RandomStream(5, StreamPurpose.Rewiring, 0));
        drawn.Draw(new int[100].AsSpan(), 10);
        for (var i = 0; i < 10; i++)
        {
            counted.NextUInt64();
        }

        Assert.Equal(counted.NextUInt64(), drawn.NextUInt64());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void More_than_there_are_cannot_be_drawn(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1, StreamPurpose.Rewiring, 0).Draw(new int[4].AsSpan(), count));
}
