using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Fields;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Runs the rule for the synapses of a matrix in every step, line by line, a vector of them at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFields">The kinds of its fields.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class DenseStepLoop<TRule, TFields, T>(SynapseEnds ends, LoopFields fields) : StepAction
    where TRule : struct, IOnStep<T>
    where TFields : struct, IFieldList<T>
    where T : struct, IVector<T>
{
    private readonly DenseStore _store = (DenseStore)ends.Store;
    private readonly RuleFields<TRule, T> _rule = new(ends);
    private readonly AlignedMemory<FieldValues> _values = fields.Values();
    private readonly long _stateStride = fields.StateStride;

    /// <inheritdoc/>
    [CallsMechanism]
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
                for (var vector = 0; vector < Lanes.Count; vector += T.Width)
                {
                    columns.Load<SeenField, TRule>(seen + vector, ref rule);
                    columns.Load<StateField, TRule>(states + vector, ref rule);
                    columns.Load<OwnField, TRule>(synapses + vector, ref rule);
                    rule.OnStep(clock);
                    columns.Store(ref rule, synapses + vector);
                }

                seen += Lanes.Count;
                states += _stateStride;
            }
        }
    }
}
