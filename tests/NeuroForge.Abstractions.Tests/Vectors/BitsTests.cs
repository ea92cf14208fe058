using System.Numerics;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>Whole numbers of every width do what the language's own do, and become double-precision ones exactly.</summary>
public sealed class BitsTests
{
    private const int Numbers = 4000;

    [Fact]
    public void Every_width_computes_as_single_numbers_do()
    {
        Check<Double1, Bits1>();
        Check<Double2, Bits2>();
        Check<Double4, Bits4>();
        Check<Double8, Bits8>();

        static void Check<T, TBits>()
            where T : struct, IVector<T>
            where TBits : struct, IBits<TBits, T>
        {
            AssertEach<T, TBits>((a, b) => a + b, (a, b) => a + b);
            AssertEach<T, TBits>((a, b) => a ^ b, (a, b) => a ^ b);
            AssertEach<T, TBits>((a, b) => a & b, (a, b) => a & b);
            AssertEach<T, TBits>((a, b) => a | b, (a, b) => a | b);
            AssertEach<T, TBits>((a, _) => a << 17, (a, _) => a << 17);
            AssertEach<T, TBits>((a, _) => a >>> 11, (a, _) => a >>> 11);
            AssertEach<T, TBits>((a, _) => TBits.RotateLeft(a, 45), (a, _) => BitOperations.RotateLeft(a, 45));
            AssertEach<T, TBits>(TBits.GreaterHalves, (a, b) => Halves(a, b, (x, y) => (int)x > (int)y ? uint.MaxValue : 0));
            AssertEach<T, TBits>(TBits.SubtractHalves, (a, b) => Halves(a, b, (x, y) => x - y));
            AssertEach<T, TBits>(TBits.MultiplyLow, (a, b) => (ulong)(uint)a * (uint)b);
            AssertEach<T, TBits>((_, _) => TBits.All(7), (_, _) => 7);
        }
    }

    [Fact]
    public void Zero_is_where_no_bit_is_set()
    {
        Check<Double1, Bits1>();
        Check<Double2, Bits2>();
        Check<Double4, Bits4>();
        Check<Double8, Bits8>();

        static void Check<T, TBits>()
            where T : struct, IVector<T>
            where TBits : struct, IBits<TBits, T>
        {
            var words = new ulong[T.Width];
            Assert.True(TBits.IsZero(TBits.Load(ref words[0])));
            for (var bit = 0; bit < 64 * T.Width; bit++)
            {
                words = new ulong[T.Width];
                words[bit / 64] = 1UL << (bit % 64);
                Assert.False(TBits.IsZero(TBits.Load(ref words[0])));
            }
        }
    }

    [Fact]
    public void Halves_and_numbers_up_to_two_to_the_53rd_become_double_precision_ones_exactly()
    {
        Check<Double1, Bits1>();
        Check<Double2, Bits2>();
        Check<Double4, Bits4>();
        Check<Double8, Bits8>();

        static void Check<T, TBits>()
            where T : struct, IVector<T>
            where TBits : struct, IBits<TBits, T>
        {
            ulong[] words = [.. Words(1).Select(word => word & ((1UL << 53) - 1)), 0, 1, 1UL << 53, (1UL << 53) - 1, uint.MaxValue, 1UL << 32, 1UL << 52, 3];
            for (var i = 0; i < words.Length; i += T.Width)
            {
                var bits = TBits.Load(ref words[i]);
                var mine = words[i..(i + T.Width)];
                Assert.Equal(mine.Select(word => (double)(uint)word), Values(WholeNumbers.Low<T, TBits>(bits)));
                Assert.Equal(mine.Select(word => (double)(word >> 32)), Values(WholeNumbers.High<T, TBits>(bits)));
                Assert.Equal(mine.Select(word => (double)word), Values(WholeNumbers.Whole<T, TBits>(bits)));
            }
        }
    }

    private static void AssertEach<T, TBits>(Func<TBits, TBits, TBits> several, Func<ulong, ulong, ulong> one)
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var (left, right, result) = (Words(1), Words(2), new ulong[Numbers]);
        left[3] = right[3]; // equal ones are rare
        for (var i = 0; i < Numbers; i += T.Width)
        {
            TBits.Store(several(TBits.Load(ref left[i]), TBits.Load(ref right[i])), ref result[i]);
        }

        Assert.Equal(left.Zip(right, one), result);
    }

    private static ulong Halves(ulong a, ulong b, Func<uint, uint, uint> one) => one((uint)a, (uint)b) | ((ulong)one((uint)(a >> 32), (uint)(b >> 32)) << 32);

    private static ulong[] Words(long entity)
    {
        var random = new RandomStream(1, StreamPurpose.Population, entity);
        return [.. Enumerable.Range(0, Numbers).Select(_ => random.NextUInt64())];
    }

    private static double[] Values<T>(T vector)
        where T : struct, IVector<T>
    {
        var numbers = new double[T.Width];
        T.Store(vector, ref numbers[0]);
        return numbers;
    }
}
