using NeuroForge.Randomness;
using NeuroForge.Stimuli;

namespace NeuroForge.Abstractions.Tests.Stimuli;

/// <summary>Does something to a slice.</summary>
internal delegate void SliceAction(in StimulusSlice slice);

/// <summary>The inputs of one receptor, laid out as the host lays them out, for slices to be opened over.</summary>
/// <param name="neurons">How many neurons.</param>
/// <param name="slots">How many steps they reach ahead.</param>
internal sealed class SliceInputs(int neurons, int slots)
{
    private const int Lanes = 8;

    private readonly double[] _inputs = new double[((neurons + RandomBlock.Neurons - 1) / RandomBlock.Neurons) * RandomBlock.Neurons * slots];
    private readonly RandomBlock[] _random =
        [.. Enumerable.Range(0, (neurons + RandomBlock.Neurons - 1) / RandomBlock.Neurons).Select(block => new RandomBlock(1, 0, block))];

    /// <summary>What a neuron receives in a slot.</summary>
    public double this[int neuron, int slot] => _inputs[(((neuron / Lanes * slots) + slot) * Lanes) + (neuron % Lanes)];

    /// <summary>Everything that is not 0, by neuron and slot, padding included.</summary>
    public IEnumerable<(int Neuron, int Slot, double Amount)> Given =>
        from neuron in Enumerable.Range(0, _inputs.Length / slots)
        from slot in Enumerable.Range(0, slots)
        where this[neuron, slot] != 0
        select (neuron, slot, this[neuron, slot]);

    /// <summary>Opens a slice.</summary>
    /// <param name="firstSlot">The slot of its first step.</param>
    /// <param name="steps">How many steps it has.</param>
    /// <param name="weight">The stimulus' weight.</param>
    /// <param name="action">What is done to it.</param>
    public unsafe void Open(int firstSlot, int steps, double weight, SliceAction action)
    {
        fixed (double* inputs = _inputs)
        fixed (RandomBlock* random = _random)
        {
            action(new StimulusSlice(inputs, random, slots, firstSlot, weight, 40, neurons, 1000, steps) { Common = new CommonUniforms(0) });
        }
    }
}
