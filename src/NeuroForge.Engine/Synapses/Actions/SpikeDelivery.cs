using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Sends what synapses pass on at a spike on its way to their targets, synapse after synapse: two of a row may have one target.</summary>
internal sealed unsafe class SpikeDelivery
{
    private readonly SynapseStore _store;
    private readonly InputRing _inputs;
    private readonly nint[] _receptors;
    private bool _isEvery;
    private int* _targets;
    private ushort* _delays;
    private int _slot;
    private int _together; // where inputs of the first target stand, if the delay is the same for all

    internal SpikeDelivery(SynapseEnds ends)
    {
        _store = ends.Store;
        _inputs = ends.Inputs;
        _receptors = _inputs.AddressesOf(ends.Receptors);
    }

    /// <summary>Finds where the synapses are.</summary>
    internal void Find()
    {
        _isEvery = _store.Targets is null;
        _targets = _isEvery ? _store.EveryTarget.First : _store.Targets;
        _delays = _store.Delays;
    }

    /// <summary>Spikes that were emitted in a step are handled.</summary>
    internal void Begin(long step)
    {
        _slot = _inputs.SlotOf(step);
        _together = _delays is null ? _inputs.Offset(0, _inputs.SlotAfter(_slot, _store.Layout.Delay!.Value)) : 0;
    }

    /// <summary>The targets of a row by position. Those of a vector can be read from any position on; behind the row's end they are any targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int* TargetsOf(SynapseRow row) => _isEvery ? _targets : _targets + row.First;

    /// <summary>Delivers over some synapses of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="position">The position of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="amounts">What the first passes on.</param>
    /// <param name="stride">Numbers from there to what the next one passes on; 0 where all pass on the same.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Deliver(SynapseRow row, int position, int count, double* amounts, int stride)
    {
        var targets = TargetsOf(row) + position;
        foreach (var receptor in _receptors)
        {
            if (_delays is null)
            {
                DeliverTogether((double*)receptor, targets, count, amounts, stride);
            }
            else
            {
                DeliverApart((double*)receptor, targets, count, amounts, stride, _delays + row.First + position);
            }
        }
    }

    /// <summary>Delivers over synapses whose delay is the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DeliverTogether(double* receptor, int* targets, int count, double* amounts, int stride)
    {
        var inputs = receptor + _together;
        if (_inputs.Slots == 1)
        {
            DeliverSideBySide(inputs, targets, count, amounts, stride);
            return;
        }

        var groupStride = _inputs.GroupStride;
        for (var end = targets + count; targets < end; targets++)
        {
            inputs[(Lanes.GroupOf(*targets) * groupStride) + Lanes.PlaceOf(*targets)] += *amounts;
            amounts += stride;
        }
    }

    /// <summary>The same where inputs reach a single step ahead, so that those of all neurons stand side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DeliverSideBySide(double* inputs, int* targets, int count, double* amounts, int stride)
    {
        for (var end = targets + count; targets < end; targets++)
        {
            inputs[*targets] += *amounts;
            amounts += stride;
        }
    }

    /// <summary>Delivers over synapses that have a delay each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DeliverApart(double* receptor, int* targets, int count, double* amounts, int stride, ushort* delays)
    {
        for (var i = 0; i < count; i++)
        {
            receptor[_inputs.Offset(targets[i], _inputs.SlotAfter(_slot, delays[i]))] += *amounts;
            amounts += stride;
        }
    }
}
