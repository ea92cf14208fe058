using NeuroForge.Randomness;
using NeuroForge.Stimuli;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Stimuli;

/// <summary>Normally distributed numbers and states of a slice.</summary>
public sealed class StatefulSliceTests
{
    [Fact]
    public void Normal_numbers_are_quantiles_of_the_blocks_own_numbers()
    {
        var drawn = new double[3, RandomBlock.Neurons];
        new SliceInputs(37, 1).Open(0, 1, 1, (in slice) =>
        {
            for (var block = 0; block < 3; block++)
            {
                var numbers = new double[RandomBlock.Neurons];
                slice.NextNormal(block, numbers);
                slice.NextNormal(block, numbers);
                for (var neuron = 0; neuron < numbers.Length; neuron++)
                {
                    drawn[block, neuron] = numbers[neuron];
                }
            }
        });
        for (var block = 0; block < 3; block++)
        {
            var random = new RandomBlock(1, 0, block);
            random.Next();
            var words = random.Next();
            for (var neuron = 0; neuron < RandomBlock.Neurons; neuron++)
            {
                var word = words[neuron < 8 ? 2 * neuron : (2 * (neuron - 8)) + 1];
                Assert.Equal(NormalDeviates.Of<Double1>((word + 0.5) / 4294967296.0).Number, drawn[block, neuron]);
            }
        }
    }

    [Fact]
    public void Another_number_of_numbers_is_refused() => new SliceInputs(37, 1).Open(0, 1, 1, (in slice) =>
    {
        var thrown = false;
        try
        {
            slice.NextNormal(0, new double[8]);
        }
        catch (ArgumentException)
        {
            thrown = true;
        }

        Assert.True(thrown);
    });

    [Fact]
    public unsafe void Each_state_has_a_number_for_each_neuron_of_the_range()
    {
        var states = stackalloc double[64];
        var slice = new StimulusSlice(null, null, 1, 0, 1, 0, 20, 0, 1) { States = states, StateCount = 2, StateStride = 32 };
        Assert.Equal(20, slice.State(0).Length);
        slice.State(0)[19] = 1;
        slice.State(1)[3] = 2;
        Assert.Equal((1.0, 2.0), (states[19], states[35]));
        var thrown = false;
        try
        {
            slice.State(2);
        }
        catch (ArgumentOutOfRangeException)
        {
            thrown = true;
        }

        Assert.True(thrown);
    }
}
