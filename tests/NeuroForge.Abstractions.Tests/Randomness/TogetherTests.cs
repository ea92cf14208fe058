using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Randomness;

/// <summary>Numbers that are drawn together, in vectors of any width, are those that are drawn one by one.</summary>
public sealed class TogetherTests
{
    private const int Numbers = 2000;

    [Fact]
    public void Blocks_of_every_width_are_single_blocks()
    {
        Check<Double1, Bits1>();
        Check<Double2, Bits2>();
        Check<Double4, Bits4>();
        Check<Double8, Bits8>();

        static void Check<T, TBits>()
            where T : struct, IVector<T>
            where TBits : struct, IBits<TBits, T>
        {
            const ulong Key = 0x299f31d0_a4093822, Counter = 0x03707344_13198a2e, First = ulong.MaxValue - 100;
            var (low, high) = (new ulong[Numbers], new ulong[Numbers]);
            new BlockLoop(Key, Counter, First, low, high).Run<T, TBits>();
            for (var i = 0; i < Numbers; i++)
            {
                Assert.Equal(Philox.Block(Key, First + (ulong)i, Counter), (low[i], high[i]));
            }
        }
    }

    [Fact]
    public void Normal_numbers_of_every_width_are_those_of_the_streams()
    {
        Check<Double1, Bits1>();
        Check<Double2, Bits2>();
        Check<Double4, Bits4>();
        Check<Double8, Bits8>();

        static void Check<T, TBits>()
            where T : struct, IVector<T>
            where TBits : struct, IBits<TBits, T>
        {
            const ulong Key = 7, Counter = 11;
            var node = new StreamKey(Key, Counter);
            ulong[] leaves = [.. Enumerable.Range(0, Numbers).Select(i => node.CounterOf(i))];
            var (drawn, numbers, attempts) = (new double?[Numbers], new double[Numbers], 0UL);
            for (; Array.Exists(drawn, number => number is null); attempts++)
            {
                new PolarLoop(Key, attempts, leaves, numbers).Run<T, TBits>();
                for (var i = 0; i < Numbers; i++)
                {
                    drawn[i] ??= double.IsNaN(numbers[i]) ? null : numbers[i];
                }
            }

            // A pair is accepted with probability pi / 4, so that some of 2000 streams need more than one.
            Assert.InRange(attempts, 2UL, 20UL);
            Assert.Equal(Enumerable.Range(0, Numbers).Select(i => (double?)new RandomStream(node.Leaf(i)).NextNormal()), drawn);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public void Whole_numbers_of_a_list_are_those_of_single_calls_wherever_the_list_begins(int limit)
    {
        foreach (var length in new[] { 0, 1, 7, 8, 9, 31, 255, 256, 257, 511, 512, 1023 })
        {
            for (var before = 0; before < 4; before++)
            {
                var (one, other) = (new RandomStream(3, StreamPurpose.Connector, limit), new RandomStream(3, StreamPurpose.Connector, limit));
                for (var i = 0; i < before; i++)
                {
                    Assert.Equal(one.NextUInt64(), other.NextUInt64());
                }

                var numbers = new int[length];
                one.NextInt32s(limit, numbers);
                Assert.Equal(Enumerable.Range(0, length).Select(_ => other.NextInt32(limit)), numbers);
                Assert.Equal(other.NextUInt64(), one.NextUInt64());
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1, StreamPurpose.Connector, 1).NextInt32s(0, new int[1]));
    }
}
