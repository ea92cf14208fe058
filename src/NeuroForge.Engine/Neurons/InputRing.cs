using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Neurons;

/// <summary>
/// What is on its way to the neurons of a shard: for each receptor that anything drives, each group of eight neurons and each of the
/// coming steps, the sum of what arrives. A step's slot is its number modulo the greatest delay.
/// </summary>
internal sealed unsafe class InputRing
{
    /// <summary>The place of a receptor that nothing drives.</summary>
    private const long Undriven = -1;

    private readonly AlignedMemory<double> _inputs;
    private readonly AlignedMemory<long> _places;

    /// <summary>Makes room.</summary>
    /// <param name="receptors">How many receptors the model has.</param>
    /// <param name="driven">Those that anything drives, ascending: the others cost neither memory nor time.</param>
    /// <param name="groups">Groups of eight neurons.</param>
    /// <param name="slots">How many steps ahead it reaches.</param>
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

    /// <summary>How many steps ahead it reaches: the greatest delay.</summary>
    internal int Slots { get; }

    /// <summary>Numbers from one driven receptor to the next.</summary>
    internal int ReceptorStride { get; }

    /// <summary>Numbers from one group of eight neurons to the next.</summary>
    internal int GroupStride => Slots * Lanes.Count;

    /// <summary>How many receptors anything drives.</summary>
    internal int Driven => _inputs.Length / ReceptorStride;

    /// <summary>Everything on its way.</summary>
    internal Span<double> All => _inputs.Span;

    /// <summary>What is on its way to a block of neurons through a driven receptor: [group][slot][8].</summary>
    /// <param name="driven">Which of the driven receptors.</param>
    /// <param name="block">The neurons.</param>
    internal Span<double> Of(int driven, NeuronBlock block) =>
        All.Slice((driven * ReceptorStride) + (block.First * Slots), Lanes.PadToBlock(block.Count) * Slots);

    /// <summary>The inputs of the first driven receptor: [group][slot][8].</summary>
    internal double* First => _inputs.First;

    /// <summary>The inputs of a driven receptor: [group][slot][8].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double* Receptor(int receptor) => _inputs.First + _places.Span[receptor];

    /// <summary>Where the inputs of some driven receptors begin, for as long as the ring lives.</summary>
    internal nint[] AddressesOf(int[] receptors) => Array.ConvertAll(receptors, receptor => (nint)Receptor(receptor));

    /// <summary>Where the inputs of a neuron in a slot stand among those of a receptor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Offset(int neuron, int slot) => (((Lanes.GroupOf(neuron) * Slots) + slot) * Lanes.Count) + Lanes.PlaceOf(neuron);

    /// <summary>The slot some steps after another, at most as many as there are slots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SlotAfter(int slot, int steps)
    {
        slot += steps;
        return slot >= Slots ? slot - Slots : slot;
    }

    /// <summary>Whether anything drives a receptor.</summary>
    internal bool IsDriven(int receptor) => _places.Span[receptor] >= 0;

    /// <summary>The slot of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SlotOf(long step) => Slots == 1 ? 0 : (int)(step % Slots);
}
