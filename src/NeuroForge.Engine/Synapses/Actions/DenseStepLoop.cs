using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Lets the synapses of a matrix act in every step, line by line, a lane of them at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFields">What its fields are here.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class DenseStepLoop<TRule, TFields, L>(SynapseEnds ends, LoopFields fields) : StepLoop
    where TRule : struct, IOnStep<L>
    where TFields : struct, IFieldList<L>
    where L : struct, ILane<L>
{
    private readonly DenseStore _store = (DenseStore)ends.Store;
    private readonly RuleFields<TRule, L> _rule = new(ends.Store.Traits);
    private readonly AlignedMemory<FieldValues> _values = fields.Values();
    private readonly long _stateStride = fields.StateStride;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Act(in Clock clock)
    {
        var rule = _rule.Rule;
        var columns = default(TFields);
        columns.Open(_values.First);
        long synapses = 0;
        for (var line = 0; line < _store.Lines; line++)
        {
            TFields.Fill(_values.First, line, ref rule);
            var (seen, states, end) = (0L, 0L, synapses + _store.Stride);
            for (; synapses < end; synapses += Lanes.Count)
            {
                for (var lane = 0; lane < Lanes.Count; lane += L.Width)
                {
                    columns.Load<SeenField, TRule>(seen + lane, ref rule);
                    columns.Load<StateField, TRule>(states + lane, ref rule);
                    columns.Load<OwnField, TRule>(synapses + lane, ref rule);
                    rule.OnStep(clock);
                    columns.Store(ref rule, synapses + lane);
                }

                seen += Lanes.Count;
                states += _stateStride;
            }
        }
    }
}
