using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Computes what the synapses of each target have in common, a lane of targets at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFields">What its fields are here.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class TargetLoop<TRule, TFields, L>(SynapseEnds ends, LoopFields fields) : TargetLoop
    where TRule : struct, IOnTarget<L>
    where TFields : struct, IFieldList<L>
    where L : struct, ILane<L>
{
    private readonly RuleFields<TRule, L> _rule = new(ends.Store.Traits);
    private readonly AlignedMemory<FieldValues> _values = fields.Values();
    private readonly int _stateStride = fields.StateStride;
    private readonly int _groups = (ends.Store.TargetCount + Lanes.Count - 1) / Lanes.Count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Compute(in Clock clock)
    {
        var rule = _rule.Rule;
        var values = _values.First;
        for (var group = 0; group < _groups; group++)
        {
            for (var lane = 0; lane < Lanes.Count; lane += L.Width) // whole groups whatever the lane, so that padding has the same bits
            {
                TFields.Load<SeenField, TRule>(values, ((long)group * Lanes.Count) + lane, ref rule);
                TFields.Load<StateField, TRule>(values, ((long)group * _stateStride) + lane, ref rule);
                rule.OnTarget(clock);
                TFields.Store(ref rule, values, ((long)group * Lanes.Count) + lane);
            }
        }
    }
}
