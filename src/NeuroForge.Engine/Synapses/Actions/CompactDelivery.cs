using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Adds amounts to the pending inputs of targets that are numbered in two bytes, one after the other, since two may be the same.</summary>
internal sealed unsafe class CompactDelivery
{
    private readonly InputRing _inputs;
    private readonly nint[] _receptors;
    private int _slot;

    /// <summary>Prepares the delivery.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="receptors">The receptors that each synapse acts on.</param>
    internal CompactDelivery(InputRing inputs, int[] receptors)
    {
        _inputs = inputs;
        _receptors = inputs.AddressesOf(receptors);
    }

    /// <summary>Spikes that were emitted in a step are handled.</summary>
    internal void Begin(long step) => _slot = _inputs.SlotOf(step);

    /// <summary>The slot in which these spikes arrive after a delay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int SlotAfter(int delay) => _inputs.SlotAfter(_slot, delay);

    /// <summary>Adds the same amount to the inputs of some targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Alike(ushort* targets, int count, int slot, double amount)
    {
        long stride = _inputs.Slots;
        foreach (var receptor in _receptors)
        {
            var inputs = (double*)receptor + _inputs.Offset(0, slot);
            if (stride == 1)
            {
                for (var i = 0; i < count; i++)
                {
                    inputs[targets[i]] += amount;
                }
            }
            else
            {
                for (var i = 0; i < count; i++)
                {
                    inputs[PlaceOf(targets[i], stride)] += amount;
                }
            }
        }
    }

    /// <summary>Adds an amount to the input of each of some targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Apart(ushort* targets, int count, int slot, double* amounts)
    {
        long stride = _inputs.Slots;
        foreach (var receptor in _receptors)
        {
            var inputs = (double*)receptor + _inputs.Offset(0, slot);
            if (stride == 1)
            {
                for (var i = 0; i < count; i++)
                {
                    inputs[targets[i]] += amounts[i];
                }
            }
            else
            {
                for (var i = 0; i < count; i++)
                {
                    inputs[PlaceOf(targets[i], stride)] += amounts[i];
                }
            }
        }
    }

    /// <summary>The place of a target's input in a slot: groups of eight targets are as many groups apart as there are slots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long PlaceOf(ushort target, long slots) => ((target & ~(Lanes.Count - 1L)) * slots) + (target & (Lanes.Count - 1L));
}
