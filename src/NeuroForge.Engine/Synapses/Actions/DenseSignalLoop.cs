using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Fields;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Transmits continuous signals through a matrix.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFields">The kinds of its fields.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class DenseSignalLoop<TRule, TFields, T>(SynapseEnds ends, LoopFields fields) : SignalAction
    where TRule : struct, IContinuous<T>
    where TFields : struct, IFieldList<T>
    where T : struct, IVector<T>
{
    private readonly RuleFields<TRule, T> _rule = new(ends);
    private readonly AlignedMemory<FieldValues> _values = fields.Values();
    private readonly long _stateStride = fields.StateStride;
    private readonly int _sources = ends.Store.SourceCount;
    private readonly MatrixProduct _product = new((DenseStore)ends.Store, ends.Inputs, ends.Receptors);
    private readonly InputRing _inputs = ends.Inputs;

    /// <inheritdoc/>
    internal override void PassOn(in Clock clock, long arrival)
    {
        Ask(clock);
        _product.AddTo(_inputs.SlotOf(arrival));
    }

    /// <summary>Computes the signal of every source, in whole groups for any vector.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Ask(in Clock clock)
    {
        var rule = _rule.Rule;
        var columns = default(TFields);
        columns.Open(_values.First);
        var signals = _product.Signals;
        var (seen, states) = (0L, 0L);
        for (; seen < _sources; seen += Lanes.Count)
        {
            for (var vector = 0; vector < Lanes.Count; vector += T.Width)
            {
                columns.Load<SeenField, TRule>(seen + vector, ref rule);
                columns.Load<StateField, TRule>(states + vector, ref rule);
                T.Store(rule.Signal(clock), ref signals[seen + vector]);
            }

            states += _stateStride;
        }
    }
}
