using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Vectors;

/// <summary>Numbers go into a vector and come out in their order, and a mask's bits stand in the same order, whatever the width.</summary>
public sealed class MemoryTests
{
    [Fact]
    public void Widths_are_powers_of_two()
    {
        Assert.Equal([1, 2, 4, 8], new[] { Double1.Width, Double2.Width, Double4.Width, Double8.Width });
        Assert.Contains(OwnVector.Width, new[] { 1, 2, 4, 8 });
        Assert.All(new[] { 1, 2, 4, 8 }, width => Assert.Equal($"Double{width}", OwnVector.Of(width).Name));
        Assert.Equal(OwnVector.Of(OwnVector.Width), OwnVector.Type);
        Assert.Throws<ArgumentOutOfRangeException>(() => OwnVector.Of(3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Load_and_Store_touch_their_own_numbers_alone(int offset)
    {
        Check<Double1>();
        Check<Double2>();
        Check<Double4>();
        Check<Double8>();

        void Check<T>()
            where T : struct, IVector<T>
        {
            double[] source = [.. Enumerable.Range(1, 16).Select(i => (double)i)];
            var target = new double[16];
            T.Store(T.Load(ref source[offset]), ref target[offset]);
            Assert.Equal(source.Select((v, i) => i >= offset && i < offset + T.Width ? v : 0), target);
        }
    }

    [Fact]
    public void Every_bit_survives_Load_and_Store()
    {
        Check<Double1>();
        Check<Double2>();
        Check<Double4>();
        Check<Double8>();

        static void Check<T>()
            where T : struct, IVector<T>
        {
            foreach (var chunk in VectorNumbers.Edges.Chunk(T.Width).Where(c => c.Length == T.Width))
            {
                Assert.Equal(chunk.Select(BitConverter.DoubleToInt64Bits), Numbers(T.Load(ref chunk[0])).Select(BitConverter.DoubleToInt64Bits));
            }
        }
    }

    [Fact]
    public void A_number_fills_every_place()
    {
        Assert.All(Numbers<Double1>(2.5), number => Assert.Equal(2.5, number));
        Assert.All(Numbers<Double2>(2.5), number => Assert.Equal(2.5, number));
        Assert.All(Numbers<Double4>(2.5), number => Assert.Equal(2.5, number));
        Assert.All(Numbers<Double8>(2.5), number => Assert.Equal(2.5, number));
        Assert.Equal(2.5, ((Double1)2.5).Number);
    }

    [Fact]
    public void Every_mask_has_its_own_bits()
    {
        Check<Double1>();
        Check<Double2>();
        Check<Double4>();
        Check<Double8>();

        static void Check<T>()
            where T : struct, IVector<T>
        {
            var all = (1u << T.Width) - 1;
            for (var bits = 0u; bits <= all; bits++)
            {
                var mask = Of<T>(bits);
                Assert.Equal(bits, mask.ToBits());
                Assert.Equal(bits != 0, mask.Any);
                Assert.Equal(~bits & all, (!mask).ToBits());
                Assert.Equal(bits & 0b1010_1010, (mask & Of<T>(0b1010_1010)).ToBits());
                Assert.Equal((bits | 0b1010_1010) & all, (mask | Of<T>(0b1010_1010)).ToBits());
            }
        }
    }

    [Fact]
    public void Select_takes_each_place_from_its_own_side()
    {
        Assert.Equal([0], Numbers(Double1.Select(Of<Double1>(0b1010_1010), 1.0, 0.0)));
        Assert.Equal([0, 1], Numbers(Double2.Select(Of<Double2>(0b1010_1010), 1.0, 0.0)));
        Assert.Equal([0, 1, 0, 1], Numbers(Double4.Select(Of<Double4>(0b1010_1010), 1.0, 0.0)));
        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1], Numbers(Double8.Select(Of<Double8>(0b1010_1010), 1.0, 0.0)));
    }

    [Fact]
    public void A_vector_prints_its_numbers()
    {
        Assert.Equal("0.5", ((Double1)0.5).ToString());
        Assert.Contains("0.5, 0.5", ((Double2)0.5).ToString(), StringComparison.Ordinal);
        Assert.Contains("0.5, 0.5", ((Double4)0.5).ToString(), StringComparison.Ordinal);
        Assert.Contains("0.5, 0.5", ((Double8)0.5).ToString(), StringComparison.Ordinal);
    }

    private static double[] Numbers<T>(T vector)
        where T : struct, IVector<T>
    {
        var numbers = new double[T.Width];
        T.Store(vector, ref numbers[0]);
        return numbers;
    }

    /// <summary>A mask that is set where a bit is.</summary>
    private static Mask<T> Of<T>(uint bits)
        where T : struct, IVector<T>
    {
        double[] numbers = [.. Enumerable.Range(0, T.Width).Select(i => (bits >> i & 1) == 1 ? 1.0 : -1.0)];
        return T.Load(ref numbers[0]) > 0.0;
    }
}
