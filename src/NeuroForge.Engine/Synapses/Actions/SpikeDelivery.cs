using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// Adds the amounts of synapses at a spike to the pending inputs of their targets, synapse after synapse, since two of a row may have the same target.
/// </summary>
internal sealed unsafe class SpikeDelivery
{
    private readonly SynapseStore _store;
    private readonly InputRing _inputs;
    private readonly nint[] _receptors;
    private bool _isEvery;
    private int* _targets;
    private ushort* _delays;
    private int _slot;
    private int _together; // index of the inputs of the first target, if the delay is the same for all

    internal SpikeDelivery(SynapseEnds ends)
    {
        _store = ends.Store;
        _inputs = ends.Inputs;
        _receptors = _inputs.AddressesOf(ends.Receptors);
    }

    /// <summary>Updates the addresses of the synapses.</summary>
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

    /// <summary>
    /// The targets of a row by position. A vector of them can be read from any position on; after the end of the row they are arbitrary targets.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int* TargetsOf(SynapseRow row) => _isEvery ? _targets : _targets + row.First;

    /// <summary>Loads the targets and delays of a row into the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void LoadAhead(SynapseRow row)
    {
        if (!_isEvery)
        {
            Prefetch.Range(_targets + row.First, (long)row.Count * sizeof(int));
        }

        if (_delays is not null)
        {
            Prefetch.Range(_delays + row.First, (long)row.Count * sizeof(ushort));
        }
    }

    /// <summary>Delivers through some synapses of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="position">The position of the first.</param>
    /// <param name="count">Number of synapses.</param>
    /// <param name="amounts">The amount of the first.</param>
    /// <param name="stride">Distance to the amount of the next one; 0 if all have the same amount.</param>
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

    /// <summary>Delivers through synapses with the same delay.</summary>
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

    /// <summary>Delivers if there are pending inputs for a single step only, so that those of all neurons are contiguous.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DeliverSideBySide(double* inputs, int* targets, int count, double* amounts, int stride)
    {
        for (var end = targets + count; targets < end; targets++)
        {
            inputs[*targets] += *amounts;
            amounts += stride;
        }
    }

    /// <summary>Delivers through synapses with different delays.</summary>
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
