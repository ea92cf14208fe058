using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Neurons;

/// <summary>
/// The pending inputs of a shard's neurons: for each receptor with inputs, each group of eight neurons and each of the coming steps, the sum of what arrives. A
/// step's slot is its number modulo the largest delay.
/// </summary>
internal sealed unsafe class InputRing
{
    /// <summary>The place of a receptor without inputs.</summary>
    private const long Undriven = -1;

    private readonly AlignedMemory<double> _inputs;
    private readonly AlignedMemory<long> _places;

    /// <summary>Allocates memory.</summary>
    /// <param name="receptors">Number of receptors of the model.</param>
    /// <param name="driven">The receptors with inputs, ascending: the others cost neither memory nor time.</param>
    /// <param name="groups">Groups of eight neurons.</param>
    /// <param name="slots">Number of coming steps.</param>
    internal InputRing(int receptors, int[] driven, int groups, int slots)
    {
        Slots = slots;
        ReceptorStride = groups * slots * Lanes.Count;
        _places = new(receptors);
        for (var receptor = 0; receptor < _places.Length; receptor++)
        {
            _places.First[receptor] = Array.IndexOf(driven, receptor) is >= 0 and var place ? (long)place * ReceptorStride : Undriven;
        }

        _inputs = new((long)driven.Length * ReceptorStride);
    }

    /// <summary>Number of coming steps: the largest delay.</summary>
    internal int Slots { get; }

    /// <summary>Distance from one receptor with inputs to the next.</summary>
    internal int ReceptorStride { get; }

    /// <summary>Distance from one group of eight neurons to the next.</summary>
    internal int GroupStride => Slots * Lanes.Count;

    /// <summary>Number of receptors with inputs.</summary>
    internal int Driven => _inputs.Length / ReceptorStride;

    /// <summary>All pending inputs.</summary>
    internal Span<double> All => _inputs.Span;

    /// <summary>The pending inputs of a block of neurons at a receptor: [group][slot][8].</summary>
    /// <param name="driven">The number of the receptor among those with inputs.</param>
    /// <param name="block">The block of neurons.</param>
    internal Span<double> Of(int driven, NeuronBlock block) =>
        All.Slice((driven * ReceptorStride) + (block.First * Slots), Lanes.PadToBlock(block.Count) * Slots);

    /// <summary>The inputs of the first receptor that has any: [group][slot][8].</summary>
    internal double* First => _inputs.First;

    /// <summary>The inputs of a receptor: [group][slot][8].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double* Receptor(int receptor) => _inputs.First + _places.Span[receptor];

    /// <summary>The addresses of the inputs of some receptors, valid while the ring exists.</summary>
    internal nint[] AddressesOf(int[] receptors) => Array.ConvertAll(receptors, receptor => (nint)Receptor(receptor));

    /// <summary>The place of a neuron's inputs in a slot among those of a receptor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Offset(int neuron, int slot) => (((Lanes.GroupOf(neuron) * Slots) + slot) * Lanes.Count) + Lanes.PlaceOf(neuron);

    /// <summary>The slot a number of steps after another, at most the number of slots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SlotAfter(int slot, int steps)
    {
        slot += steps;
        return slot >= Slots ? slot - Slots : slot;
    }

    /// <summary>Takes the inputs of a step from another ring, in which they are 0 from then on.</summary>
    /// <param name="other">A ring of the same neurons and receptors.</param>
    /// <param name="step">The step.</param>
    internal void TakeStep(InputRing other, long step)
    {
        var from = other.First + other.Offset(0, other.SlotOf(step));
        var to = First + Offset(0, SlotOf(step));
        for (var receptor = 0; receptor < Driven; receptor++)
        {
            for (var group = 0; group * other.GroupStride < other.ReceptorStride; group++)
            {
                var taken = new Span<double>(from + ((long)receptor * other.ReceptorStride) + (group * other.GroupStride), Lanes.Count);
                taken.CopyTo(new(to + ((long)receptor * ReceptorStride) + (group * GroupStride), Lanes.Count));
                taken.Clear();
            }
        }
    }

    /// <summary>True if a receptor has inputs.</summary>
    internal bool IsDriven(int receptor) => _places.Span[receptor] >= 0;

    /// <summary>The slot of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SlotOf(long step) => Slots == 1 ? 0 : (int)(step % Slots);
}
