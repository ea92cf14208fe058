using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Handles the spikes of sources, and delivers the amounts of their synapses: a vector of a row's synapses at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class PreSpikeLoop<TRule, T>(SynapseEnds ends) : PreSpikeAction
    where TRule : struct, IOnPreSpike<T>
    where T : struct, IVector<T>
{
    /// <summary>Number of synapses, a few vectors, that are delivered at once.</summary>
    private const int Run = 16 * Lanes.Count;

    /// <summary>Number of spikes in advance whose rows are loaded into the cache.</summary>
    private const int Ahead = 4;

    private readonly SynapseStore _store = ends.Store;
    private readonly RuleFrame<T> _frame = RuleFrame<T>.Of<TRule>(ends);
    private readonly SpikeDelivery _delivery = new(ends);
    private readonly ScatteredSynapses _scattered = new();
    private readonly AlignedMemory<double> _amounts = new(Run);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Handle(ReadOnlySpan<int> sources, in Clock clock, long emitted)
    {
        if (_frame.Follow())
        {
            _delivery.Find();
        }

        _delivery.Begin(emitted);
        _frame.SeeModulators();
        if (_frame.IsAlike)
        {
            HandleAlike(sources, clock);
            return;
        }

        for (var i = 0; i < sources.Length; i++)
        {
            LoadAhead(sources, i + Ahead);
            HandleRow(sources[i], clock);
        }
    }

    /// <summary>Loads the row of a later spike into the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LoadAhead(ReadOnlySpan<int> sources, int later)
    {
        if (later < sources.Length)
        {
            var row = _store.Row(sources[later]);
            _delivery.LoadAhead(row);
            _frame.LoadAhead(row);
        }
    }

    /// <summary>Handles spikes if all synapses have the same values, so that all transmit the same amount.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void HandleAlike(ReadOnlySpan<int> sources, in Clock clock)
    {
        PassOn(_amounts.First, clock);
        for (var i = 0; i < sources.Length; i++)
        {
            LoadAhead(sources, i + Ahead);
            var row = _store.Row(sources[i]);
            _delivery.Deliver(row, 0, row.Count, _amounts.First, 0);
        }
    }

    /// <summary>Handles a spike of a source. Optimised at once, like its caller, so that short runs do not spend time in code that counts its calls.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void HandleRow(int source, in Clock clock)
    {
        var row = _store.Row(source);
        if (row.Count == 0)
        {
            return;
        }

        _frame.SeeSource(source);
        for (var position = 0; position < row.Count; position += Run)
        {
            var count = Math.Min(Run, row.Count - position);
            for (var i = 0; i < count; i += T.Width)
            {
                HandleVector(row, position + i, Math.Min(T.Width, count - i), _amounts.First + i, clock);
            }

            _delivery.Deliver(row, position, count, _amounts.First, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void HandleVector(SynapseRow row, int position, int count, double* amounts, in Clock clock)
    {
        _frame.SeeTargets(_delivery.TargetsOf(row) + position);
        if (row.Stride == 1 || row.Count == 1)
        {
            _frame.Load(row.First + position);
            PassOn(amounts, clock);
            _frame.Keep(row.First + position, count);
        }
        else
        {
            _scattered.Take(row, position, count, T.Width);
            _frame.Load(_scattered.Places);
            PassOn(amounts, clock);
            _frame.Keep(_scattered.Places, count);
        }
    }

    /// <summary>Computes the amounts that the synapses in the fields transmit.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void PassOn(double* amounts, in Clock clock)
    {
        if (typeof(T) == typeof(NoVectors))
        {
            // Never. The JIT inlines in proportion to a method's size, so a small one leaves the operations of a large rule as calls.
            *amounts = *amounts + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *amounts = *amounts + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *amounts = *amounts + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
        }

        T.Store(_frame.Rule<TRule>().OnPreSpike(clock), ref *amounts);
    }
}
