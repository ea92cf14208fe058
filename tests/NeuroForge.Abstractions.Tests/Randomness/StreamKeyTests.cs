using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>A key is a function of the path to it, and no two paths lead to the same numbers.</summary>
public sealed class StreamKeyTests
{
    private static StreamKey Root => StreamKey.Of(1, StreamPurpose.Connector);

    [Fact]
    public void Nodes_leaves_and_names_share_no_number()
    {
        long[] numbers = [0, 1, 2, 3, 1L << 31, 1L << 32, (1L << 62) - 1];
        StreamKey[] nodes =
        [
            Root, .. numbers.Select(n => Root.Of(n)), .. numbers.Select(n => Root.Of(-1 - n)), Root.Of("E"), Root.Of("EE"), Root.Of("E").Of("E")
        ];
        StreamKey[] keys =
        [
            .. nodes,
            .. nodes.SelectMany(node => numbers.Select(node.Leaf)),
            .. nodes.Select(node => node.Leaf(7).Of(0)),
            .. nodes.Select(node => node.Of(0).Of(0))
        ];
        var all = keys.SelectMany(key => Take(new RandomStream(key))).ToArray();
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Names_that_read_alike_in_a_row_are_told_apart()
    {
        string[][] paths =
        [
            ["ab", "c"], ["a", "bc"], ["abc"], ["", "abc"], ["abc", ""], ["a", "b", "c"], ["abcd", "e"], ["abcde"], ["abc\0"], ["\0abc"], ["äbc"], ["ABC"]
        ];
        var firsts = paths.Select(path => new RandomStream(path.Aggregate(Root, (key, name) => key.Of(name))).NextUInt64());
        Assert.Distinct(firsts);
    }

    [Fact]
    public void The_stream_of_an_entity_does_not_depend_on_what_was_drawn_before()
    {
        var (fresh, used) = (new RandomStream(Root), new RandomStream(Root));
        Take(used);
        Assert.Equal(Take(fresh.Of(5)), Take(used.Of(5)));
        Assert.NotEqual(Take(fresh.Of(5)), Take(fresh.Of(6)));
        RandomStream? reused = null;
        Assert.Equal(Take(fresh.Of(5)), Take(fresh.Of(5, ref reused)));
        reused.NextUInt64();
        Assert.Equal(Take(fresh.Of(6)), Take(fresh.Of(6, ref reused)));
    }

    [Fact]
    public void Streams_of_neighbours_are_independent()
    {
        const int neighbours = 40_000, cells = 8;
        var counts = new long[cells * cells];
        for (var entity = 0; entity < neighbours; entity++)
        {
            counts[(Cell(Root.Leaf(entity)) * cells) + Cell(Root.Leaf(entity + 1))]++;
        }

        ChiSquare.AssertFits(counts, _ => 1.0 / counts.Length);

        static int Cell(StreamKey key) => (int)(new RandomStream(key).NextDouble() * cells);
    }

    private static ulong[] Take(RandomStream stream) => [.. Enumerable.Range(0, 8).Select(_ => stream.NextUInt64())];
}
