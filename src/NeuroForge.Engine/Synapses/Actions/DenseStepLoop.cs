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
    private readonly int _stateStride = fields.StateStride;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Act(in Clock clock)
    {
        var rule = _rule.Rule;
        var values = _values.First;
        var groups = _store.Stride / Lanes.Count;
        long synapses = 0;
        for (var line = 0; line < _store.Lines; line++)
        {
            TFields.Fill(values, line, ref rule);
            for (var group = 0; group < groups; group++)
            {
                for (var lane = 0; lane < Lanes.Count; lane += L.Width)
                {
                    TFields.Load<SeenField, TRule>(values, ((long)group * Lanes.Count) + lane, ref rule);
                    TFields.Load<StateField, TRule>(values, ((long)group * _stateStride) + lane, ref rule);
                    TFields.Load<OwnField, TRule>(values, synapses, ref rule);
                    rule.OnStep(clock);
                    TFields.Store(ref rule, values, synapses);
                    synapses += L.Width;
                }
            }
        }
    }
}
