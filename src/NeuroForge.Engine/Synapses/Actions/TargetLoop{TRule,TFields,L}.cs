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
    private readonly long _stateStride = fields.StateStride;
    private readonly int _targets = ends.Store.TargetCount;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Compute(in Clock clock)
    {
        var rule = _rule.Rule;
        var columns = default(TFields);
        columns.Open(_values.First);
        var (seen, states) = (0L, 0L);
        for (; seen < _targets; seen += Lanes.Count) // whole groups whatever the lane, so that padding has the same bits
        {
            for (var lane = 0; lane < Lanes.Count; lane += L.Width)
            {
                columns.Load<SeenField, TRule>(seen + lane, ref rule);
                columns.Load<StateField, TRule>(states + lane, ref rule);
                rule.OnTarget(clock);
                columns.Store(ref rule, seen + lane);
            }

            states += _stateStride;
        }
    }
}
