using System.Runtime.Intrinsics;
using NeuroForge.Abstractions.Tests.Randomness;
using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Stimuli;

/// <summary>What a stimulus gives arrives at the right neuron in the right slot, and nowhere else.</summary>
public sealed class StimulusSliceTests
{
    private const int Neurons = 37;
    private const int Slots = 6;
    private const double Weight = 2.5;

    public static TheoryData<int> FirstSlots => [.. Enumerable.Range(0, Slots)];

    [Theory]
    [MemberData(nameof(FirstSlots))]
    public void An_amount_goes_to_one_neuron_in_one_slot(int firstSlot)
    {
        for (var neuron = 0; neuron < Neurons; neuron++)
        {
            for (var step = 0; step < Slots; step++)
            {
                var inputs = new SliceInputs(Neurons, Slots);
                inputs.Open(firstSlot, Slots, Weight, (in slice) => slice.Add(neuron, step, 3.0));
                Assert.Equal([(neuron, (firstSlot + step) % Slots, 3 * Weight)], inputs.Given);
            }
        }
    }

    [Theory]
    [MemberData(nameof(FirstSlots))]
    public void Counts_go_to_the_neurons_of_their_block_in_its_order(int firstSlot)
    {
        for (var block = 0; block < 3; block++)
        {
            for (var step = 0; step < Slots; step++)
            {
                // Number 2 i belongs to neuron i, number 2 i + 1 to neuron 8 + i.
                uint[] counts = [.. Enumerable.Range(0, RandomBlock.Neurons).Select(i => (uint)(100 + (i % 2 * 8) + (i / 2)))];
                var inputs = new SliceInputs(Neurons, Slots);
                inputs.Open(firstSlot, Slots, Weight, (in slice) => slice.Add(block, step, Vector512.Create<uint>(counts)));
                var expected = Enumerable.Range(0, RandomBlock.Neurons)
                    .Select(i => ((block * RandomBlock.Neurons) + i, (firstSlot + step) % Slots, (100 + i) * Weight));
                Assert.Equal(expected, inputs.Given);
            }
        }
    }

    [Theory]
    [MemberData(nameof(FirstSlots))]
    public void An_amount_for_all_reaches_every_neuron(int firstSlot)
    {
        for (var step = 0; step < Slots; step++)
        {
            var inputs = new SliceInputs(Neurons, Slots);
            inputs.Open(firstSlot, Slots, Weight, (in slice) => slice.AddToAll(step, -4));
            var slot = (firstSlot + step) % Slots;
            Assert.All(Enumerable.Range(0, Neurons), neuron => Assert.Equal(-4 * Weight, inputs[neuron, slot]));
            Assert.All(inputs.Given, given => Assert.Equal(slot, given.Slot));
        }
    }

    [Fact]
    public void Amounts_add_to_what_is_there()
    {
        var inputs = new SliceInputs(Neurons, Slots);
        inputs.Open(4, 3, Weight, (in slice) =>
        {
            slice.Add(17, 2, 1.0);
            slice.Add(17, 2, 2.0);
            slice.AddToAll(2, 4);
            slice.Add(1, 2, Vector512.Create(8u));
        });
        Assert.Equal(15 * Weight, inputs[17, 0]);
        Assert.Equal(4 * Weight, inputs[0, 0]);
    }

    [Fact]
    public void The_three_ways_to_give_round_alike()
    {
        const double weight = 0.1;
        var inputs = new SliceInputs(16, 1);
        inputs.Open(0, 1, weight, (in slice) =>
        {
            slice.AddToAll(0, 1 / 3.0);
            slice.Add(0, 0, 7.0);
        });
        var others = new SliceInputs(16, 1);
        others.Open(0, 1, weight, (in slice) =>
        {
            slice.Add(0, 0, 1 / 3.0);
            slice.Add(0, 0, Vector512.Create(7u));
        });
        Assert.Equal(inputs[0, 0], others[0, 0]);
    }

    [Fact]
    public void Amounts_of_all_neurons_are_those_given_one_by_one()
    {
        double[] amounts = [.. Enumerable.Range(0, Neurons).Select(i => 1 / (i + 3.0))];
        var (together, single) = (new SliceInputs(Neurons, Slots), new SliceInputs(Neurons, Slots));
        together.Open(4, 3, 0.1, (in slice) => slice.Add(1, amounts));
        single.Open(4, 3, 0.1, (in slice) =>
        {
            for (var neuron = 0; neuron < Neurons; neuron++)
            {
                slice.Add(neuron, 1, amounts[neuron]);
            }
        });
        Assert.Equal(single.Given, together.Given);
        Assert.Throws<ArgumentException>("amounts", () => together.Open(4, 3, 0.1, (in slice) => slice.Add(1, amounts.AsSpan(1))));
    }

    [Fact]
    public void Numbers_in_common_are_uniform_and_depend_on_key_moment_and_index_alone()
    {
        var inputs = new SliceInputs(16, 1);
        var numbers = new List<double>();
        inputs.Open(0, 1, 1, (in slice) =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                numbers.Add(slice.UniformAt(i / 4, i % 4));
                Assert.Equal(numbers[^1], slice.UniformAt(i / 4, i % 4));
            }
        });
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        KolmogorovSmirnov.AssertFits([.. numbers], x => x);
    }

    [Fact]
    public void The_largest_counts_stay_what_they_are()
    {
        var inputs = new SliceInputs(16, 1);
        inputs.Open(0, 1, 1, (in slice) => slice.Add(0, 0, Vector512.Create((uint)int.MaxValue)));
        Assert.All(inputs.Given, given => Assert.Equal(int.MaxValue, given.Amount));
    }

    [Fact]
    public void A_slice_says_what_it_covers()
    {
        new SliceInputs(Neurons, Slots).Open(2, 3, Weight, (in slice) =>
        {
            Assert.Equal(40, slice.FirstNeuron);
            Assert.Equal(Neurons, slice.Neurons);
            Assert.Equal(1000, slice.FirstStep);
            Assert.Equal(3, slice.Steps);
            Assert.Equal(3, slice.Blocks);
        });
    }

    [Fact]
    public void A_blocks_random_numbers_move_on_where_they_are_kept()
    {
        var inputs = new SliceInputs(Neurons, Slots);
        inputs.Open(0, 1, Weight, (in slice) => slice.Random(2).Next());
        inputs.Open(0, 1, Weight, (in slice) =>
        {
            var fresh = new RandomBlock(1, 0, 2);
            fresh.Next();
            Assert.Equal(fresh.Next(), slice.Random(2).Next());
            Assert.Equal(new RandomBlock(1, 0, 1).Next(), slice.Random(1).Next());
        });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(Slots)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_step_out_of_range_is_refused(int step)
    {
        AssertRefused("step", (in slice) => slice.Add(0, step, 1.0));
        AssertRefused("step", (in slice) => slice.Add(0, step, Vector512.Create(1u)));
        AssertRefused("step", (in slice) => slice.AddToAll(step, 1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Neurons)]
    [InlineData(int.MaxValue)]
    public void A_neuron_out_of_range_is_refused(int neuron) =>
        AssertRefused("neuron", (in slice) => slice.Add(neuron, 0, 1.0));

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_block_out_of_range_is_refused(int block)
    {
        AssertRefused("block", (in slice) => slice.Add(block, 0, Vector512.Create(1u)));
        AssertRefused("block", (in slice) => slice.Random(block).Next());
    }

    private static void AssertRefused(string parameter, SliceAction action)
    {
        var inputs = new SliceInputs(Neurons, Slots);
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => inputs.Open(4, 3, Weight, action));
        Assert.Empty(inputs.Given);
    }
}
