using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Fields;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Computes the values that the synapses of a target share, a vector of targets at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFields">The kinds of its fields.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class TargetLoop<TRule, TFields, T>(SynapseEnds ends, LoopFields fields) : TargetAction
    where TRule : struct, IOnTarget<T>
    where TFields : struct, IFieldList<T>
    where T : struct, IVector<T>
{
    private readonly RuleFields<TRule, T> _rule = new(ends);
    private readonly AlignedMemory<FieldValues> _values = fields.Values();
    private readonly long _stateStride = fields.StateStride;
    private readonly int _targets = ends.Store.TargetCount;

    /// <inheritdoc/>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Compute(in Clock clock)
    {
        var rule = _rule.Rule;
        var columns = default(TFields);
        columns.Open(_values.First);
        var (seen, states) = (0L, 0L);
        for (; seen < _targets; seen += Lanes.Count) // whole groups whatever the vector, so that padding has the same bits
        {
            for (var vector = 0; vector < Lanes.Count; vector += T.Width)
            {
                columns.Load<SeenField, TRule>(seen + vector, ref rule);
                columns.Load<StateField, TRule>(states + vector, ref rule);
                rule.OnTarget(clock);
                columns.Store(ref rule, seen + vector);
            }

            states += _stateStride;
        }
    }
}
