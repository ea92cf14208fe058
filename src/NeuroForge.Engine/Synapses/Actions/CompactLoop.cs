using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Handles the spikes of sources through synapses that never change: their amounts follow from weights and the rule's parameters alone.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class CompactLoop<TRule, T> : CompactAction
    where TRule : struct, IOnPreSpike<T>
    where T : struct, IVector<T>
{
    /// <summary>Number of synapses, a few vectors, that are delivered at once.</summary>
    private const int Run = 16 * Lanes.Count;

    private readonly RuleFields<TRule, T> _rule;
    private readonly AlignedMemory<double> _amounts = new(Run + Lanes.Count);
    private readonly int _weight;
    private long _computed = -1; // the step of the common amount

    internal CompactLoop(SynapseEnds ends, DueUse use)
        : base(ends, use)
    {
        _rule = new RuleFields<TRule, T>(ends);
        _weight = ends.Setup.Rule.Weight!.Index;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private protected override void Deliver(CompactDelivery delivery, int first, int count, int slot, in Clock clock)
    {
        if (Store.Weights is null && Store.Singles is null)
        {
            if (_computed != clock.Index)
            {
                _computed = clock.Index;
                Compute(first, 0, clock);
            }

            delivery.Alike(Store.Narrow + first, count, slot, *_amounts.First);
            return;
        }

        for (var end = first + count; first < end; first += Run)
        {
            var part = Math.Min(Run, end - first);
            Compute(first, part, clock);
            delivery.Apart(Store.Narrow + first, part, slot, _amounts.First);
        }
    }

    /// <summary>Computes the amounts of consecutive synapses; of none, the common one.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Compute(int first, int count, in Clock clock)
    {
        var rule = _rule.Rule;
        var amounts = _amounts.First;
        if (typeof(T) == typeof(NoVectors))
        {
            // Never. The JIT inlines in proportion to a method's size, so a small one leaves the operations of a large rule as calls.
            *amounts = *amounts + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *amounts = *amounts + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *amounts = *amounts + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
        }

        if (count == 0)
        {
            T.Store(rule.OnPreSpike(clock), ref *amounts);
            return;
        }

        ref var weight = ref Unsafe.Add(ref Unsafe.As<TRule, T>(ref rule), _weight);
        var weights = Store.Weights is null ? Widened(Store.Singles + first, count) : Store.Weights + first;
        for (var i = 0; i < count; i += T.Width)
        {
            weight = T.Load(ref weights[i]);
            T.Store(rule.OnPreSpike(clock), ref amounts[i]);
        }
    }

    /// <summary>Weights of single precision in double precision, in the place of the amounts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double* Widened(float* singles, int count)
    {
        var wide = _amounts.First;
        for (var i = 0; i < count; i++)
        {
            wide[i] = singles[i];
        }

        return wide;
    }
}
