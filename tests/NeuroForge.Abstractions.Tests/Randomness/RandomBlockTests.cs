using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>The eight generators xoshiro256++ of a block, against their authors' sequence, and the numbers they share out.</summary>
public sealed class RandomBlockTests
{
    /// <summary>What the authors' C program prints from the state 1, 2, 3, 4.</summary>
    private static readonly ulong[] Published =
    [
        41943041, 58720359, 3588806011781223, 3591011842654386, 9228616714210784205,
        9973669472204895162, 14011001112246962877, 12406186145184390807, 15849039046786891736, 10450023813501588000,
    ];

    [Fact]
    public void Each_of_the_eight_generators_gives_the_published_sequence()
    {
        var block = CraftedBlock.Of(Vector512.Create(1UL), Vector512.Create(2UL), Vector512.Create(3UL), Vector512.Create(4UL));
        foreach (var expected in Published)
        {
            Assert.Equal(Vector512.Create(expected), block.Next().AsUInt64());
        }
    }

    [Fact]
    public void Its_state_is_what_a_checkpoint_copies()
    {
        Assert.Equal(4 * Unsafe.SizeOf<Vector512<ulong>>(), Unsafe.SizeOf<RandomBlock>());
        var block = new RandomBlock(1, 2, 3);
        block.Next();
        var copy = block;
        Assert.Equal(block.Next(), copy.Next());
    }

    [Fact]
    public void Blocks_of_other_seeds_stimuli_and_places_differ_in_all_sixteen_streams()
    {
        var firsts = new HashSet<uint>();
        var blocks = 0;
        for (var seed = 0UL; seed < 4; seed++)
        {
            for (var stimulus = 0; stimulus < 4; stimulus++)
            {
                for (var place = 0L; place < 4; place++, blocks++)
                {
                    var numbers = new RandomBlock(seed, stimulus, place).Next();
                    firsts.UnionWith(Enumerable.Range(0, RandomBlock.Neurons).Select(i => numbers[i]));
                }
            }
        }

        // Of 1,024 numbers of 32 bits two are equal by chance once in 8,000 seeds; these seeds are fixed.
        Assert.Equal(blocks * RandomBlock.Neurons, firsts.Count);
    }

    [Fact]
    public void The_same_block_gives_the_same_numbers()
    {
        var (one, other) = (new RandomBlock(7, 1, 5), new RandomBlock(7, 1, 5));
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(one.Next(), other.Next());
        }
    }

    [Fact]
    public void Each_stream_is_uniform()
    {
        const int draws = 64_000, cells = 64;
        var block = new RandomBlock(3, 0, 0);
        long[][] counts = [.. Enumerable.Range(0, RandomBlock.Neurons).Select(_ => new long[cells])];
        for (var draw = 0; draw < draws; draw++)
        {
            var numbers = block.Next();
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i][numbers[i] >> 26]++;
            }
        }

        Assert.All(counts, c => ChiSquare.AssertFits(c, _ => 1.0 / cells));
    }
}
