using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Passes continuous signals on through a matrix.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFields">What its fields are here.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class DenseSignalLoop<TRule, TFields, L>(SynapseEnds ends, LoopFields fields) : SignalLoop
    where TRule : struct, IContinuous<L>
    where TFields : struct, IFieldList<L>
    where L : struct, ILane<L>
{
    private readonly RuleFields<TRule, L> _rule = new(ends.Store.Traits);
    private readonly AlignedMemory<FieldValues> _values = fields.Values();
    private readonly int _stateStride = fields.StateStride;
    private readonly MatrixProduct _product = new((DenseStore)ends.Store);
    private readonly InputRing _inputs = ends.Inputs;

    /// <inheritdoc/>
    internal override void PassOn(in Clock clock, long arrival)
    {
        Ask(clock);
        _product.Compute();
        _product.AddTo(_inputs, _inputs.SlotOf(arrival));
    }

    /// <summary>Asks every source for its signal, whole groups whatever the lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Ask(in Clock clock)
    {
        var rule = _rule.Rule;
        var values = _values.First;
        var signals = _product.Signals;
        for (var group = 0; group < _product.SourceGroups; group++)
        {
            for (var lane = 0; lane < Lanes.Count; lane += L.Width)
            {
                TFields.Load<SeenField, TRule>(values, ((long)group * Lanes.Count) + lane, ref rule);
                TFields.Load<StateField, TRule>(values, ((long)group * _stateStride) + lane, ref rule);
                L.Store(rule.Signal(clock), ref *signals);
                signals += L.Width;
            }
        }
    }
}
