using NeuroForge.Randomness;
using NeuroForge.Stimuli;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Stimuli;

/// <summary>Counts for a whole slice are those that are drawn block by block and step by step, with vectors of every width.</summary>
public sealed unsafe class PoissonLoopTests
{
    private const int Blocks = 3;
    private const int Slots = 7;
    private const int FirstSlot = 5;
    private const int Steps = 6;
    private const double Weight = -1.7;

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(500)]
    public void Every_width_gives_what_is_drawn_one_by_one(double mean)
    {
        var counts = new PoissonCounts(mean);
        var expected = OneByOne(counts);
        Assert.Equal(expected, Of<Double1, Bits1>(counts));
        Assert.Equal(expected, Of<Double2, Bits2>(counts));
        Assert.Equal(expected, Of<Double4, Bits4>(counts));
        Assert.Equal(expected, Of<Double8, Bits8>(counts));
    }

    /// <summary>What arrives, and behind it the numbers that are drawn next.</summary>
    private static double[] Of<T, TBits>(PoissonCounts counts)
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var (inputs, random) = (Inputs(), Random());
        fixed (double* first = inputs)
        fixed (RandomBlock* blocks = random)
        {
            new PoissonLoop(first, blocks, Blocks, new SliceSlots(Slots, FirstSlot, Steps), Weight, counts).Run<T, TBits>();
        }

        return [.. inputs, .. Next(random)];
    }

    private static double[] OneByOne(PoissonCounts counts)
    {
        var (inputs, random) = (Inputs(), Random());
        for (var block = 0; block < Blocks; block++)
        {
            for (var step = 0; step < Steps; step++)
            {
                var drawn = counts.Next(ref random[block]);
                for (var neuron = 0; neuron < RandomBlock.Neurons; neuron++)
                {
                    ref var input = ref inputs[(((2 * block) + (neuron / 8)) * Slots * 8) + ((FirstSlot + step) % Slots * 8) + (neuron % 8)];
                    input += drawn[(2 * (neuron % 8)) + (neuron / 8)] * Weight;
                }
            }
        }

        return [.. inputs, .. Next(random)];
    }

    private static double[] Inputs() => [.. Enumerable.Range(0, Blocks * RandomBlock.Neurons * Slots).Select(i => 0.1 * i)];

    private static RandomBlock[] Random() => [.. Enumerable.Range(0, Blocks).Select(block => new RandomBlock(3, 1, block))];

    private static double[] Next(RandomBlock[] random)
    {
        var next = new List<double>();
        for (var block = 0; block < Blocks; block++)
        {
            var numbers = random[block].Next();
            next.AddRange(Enumerable.Range(0, RandomBlock.Neurons).Select(i => (double)numbers[i]));
        }

        return [.. next];
    }
}
