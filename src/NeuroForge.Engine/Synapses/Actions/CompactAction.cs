using System.Runtime.CompilerServices;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// Handles the spikes of sources through synapses that never change: adds their amounts to the pending inputs at once, or notes the segments of their rows, to
/// be delivered in the step in which they are due. The order of additions to an input is the same.
/// </summary>
internal abstract unsafe class CompactAction : PreSpikeAction
{
    /// <summary>Number of spikes in advance whose rows are loaded into the cache.</summary>
    private const int Ahead = 4;

    private readonly CompactDelivery _toPending;
    private readonly CompactDelivery? _toPresent;
    private readonly DueSegments? _due;
    private int _epoch = -1;
    private int _number;

    private protected CompactAction(SynapseEnds ends, DueUse use)
    {
        Projection = use.Projection;
        Store = (CompactStore)ends.Store;
        _due = use.Due;
        _toPending = new CompactDelivery(ends.Inputs, ends.Receptors);
        _toPresent = _due is null ? null : new CompactDelivery(_due.Present, ends.Receptors);
    }

    /// <summary>The number of the projection.</summary>
    internal int Projection { get; }

    /// <summary>The synapses.</summary>
    private protected CompactStore Store { get; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Handle(ReadOnlySpan<int> sources, in Clock clock, long emitted)
    {
        if (_due is { IsUsed: true } due)
        {
            Note(sources, due, emitted);
            return;
        }

        _toPending.Begin(emitted);
        for (var i = 0; i < sources.Length; i++)
        {
            if (i + Ahead < sources.Length)
            {
                var row = Store.Row(sources[i + Ahead]);
                LoadAhead(row.First, row.Count);
            }

            HandleRow(sources[i], clock);
        }
    }

    /// <summary>Loads consecutive synapses into the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void LoadAhead(int first, int count) => Store.LoadAhead(first, count);

    /// <summary>Delivers through consecutive synapses with the same delay to the inputs of a step of the slice.</summary>
    /// <inheritdoc cref="Deliver" path="/param"/>
    internal void DeliverDue(int first, int count, int slot, in Clock clock) => Deliver(_toPresent!, first, count, slot, clock);

    /// <summary>Delivers through consecutive synapses with the same delay to the pending inputs.</summary>
    /// <inheritdoc cref="Deliver" path="/param"/>
    internal void DeliverPending(int first, int count, int slot, in Clock clock) => Deliver(_toPending, first, count, slot, clock);

    /// <summary>Delivers through consecutive synapses with the same delay.</summary>
    /// <param name="delivery">Adds the amounts to inputs.</param>
    /// <param name="first">The place of the first.</param>
    /// <param name="count">Number of synapses.</param>
    /// <param name="slot">The slot of the inputs.</param>
    /// <param name="clock">The step in which the synapses see the spike.</param>
    private protected abstract void Deliver(CompactDelivery delivery, int first, int count, int slot, in Clock clock);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void HandleRow(int source, in Clock clock)
    {
        if (Store.Layout.Delay is { } delay)
        {
            var row = Store.Row(source);
            Deliver(_toPending, row.First, row.Count, _toPending.SlotAfter(delay), clock);
            return;
        }

        var segments = Store.SegmentsOf(source);
        for (var segment = Store.Segments + segments.Start.Value; segment < Store.Segments + segments.End.Value; segment++)
        {
            Deliver(_toPending, segment->First, segment[1].First - segment->First, _toPending.SlotAfter(segment->Delay), clock);
        }
    }

    /// <summary>Notes the segments of the sources that spiked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Note(ReadOnlySpan<int> sources, DueSegments due, long emitted)
    {
        if (_epoch != due.Epoch)
        {
            (_epoch, _number) = (due.Epoch, due.Register(this));
        }

        var step = due.PlaceOf(emitted);
        foreach (var source in sources)
        {
            if (Store.Layout.Delay is { } delay)
            {
                var row = Store.Row(source);
                due.Put(step, new(_number, row.First, row.Count, delay));
                continue;
            }

            var segments = Store.SegmentsOf(source);
            for (var segment = Store.Segments + segments.Start.Value; segment < Store.Segments + segments.End.Value; segment++)
            {
                due.Put(step, new(_number, segment->First, segment[1].First - segment->First, segment->Delay));
            }
        }
    }
}
