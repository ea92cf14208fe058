using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>A stream is a function of seed, purpose, entity and moment, and nothing else.</summary>
public sealed class RandomStreamTests
{
    private const int Numbers = 64;

    [Fact]
    public void The_same_four_give_the_same_numbers()
    {
        var (one, other) = (new RandomStream(1, StreamPurpose.Synapse, 2, 3), new RandomStream(1, StreamPurpose.Synapse, 2, 3));
        Assert.Equal(Take(one), Take(other));
    }

    [Fact]
    public void Streams_that_differ_in_any_of_the_four_share_no_number()
    {
        ulong[] seeds = [0, 1, 2, ulong.MaxValue];
        long[] places = [0, 1, 2, 1L << 32, long.MaxValue, -1];
        var streams = from seed in seeds
                      from purpose in Enum.GetValues<StreamPurpose>()
                      from entity in places
                      from moment in places
                      select new RandomStream(seed, purpose, entity, moment);
        var all = streams.SelectMany(Take).ToArray();

        // 55,000 numbers of 64 bits: two are equal by chance once in ten billion seeds.
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Two_streams_drawn_by_turns_are_the_two_drawn_alone()
    {
        var (one, other) = (new RandomStream(1, StreamPurpose.Rewiring, 0), new RandomStream(1, StreamPurpose.Rewiring, 1));
        var turns = Enumerable.Range(0, Numbers).Select(_ => (One: one.NextUInt64(), Other: other.NextUInt64())).ToArray();
        Assert.Equal(Take(new RandomStream(1, StreamPurpose.Rewiring, 0)), turns.Select(t => t.One));
        Assert.Equal(Take(new RandomStream(1, StreamPurpose.Rewiring, 1)), turns.Select(t => t.Other));
    }

    [Fact]
    public void The_bits_of_a_stream_are_fair()
    {
        const int draws = 20_000;
        var random = new RandomStream(1, StreamPurpose.Connector, 0);
        var set = new long[64];
        for (var draw = 0; draw < draws; draw++)
        {
            var bits = random.NextUInt64();
            for (var i = 0; i < 64; i++)
            {
                set[i] += (long)(bits >> i & 1);
            }
        }

        Assert.All(set, ones => ChiSquare.AssertFits([ones, draws - ones], _ => 0.5));
    }

    private static ulong[] Take(RandomStream stream) => [.. Enumerable.Range(0, Numbers).Select(_ => stream.NextUInt64())];
}
