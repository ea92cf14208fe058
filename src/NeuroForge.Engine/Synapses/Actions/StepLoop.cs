using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Kernels;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>Runs the rule for synapses in every step, row by row, a vector of them at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal sealed unsafe class StepLoop<TRule, T>(SynapseEnds ends) : StepAction
    where TRule : struct, IOnStep<T>
    where T : struct, IVector<T>
{
    private readonly SynapseStore _store = ends.Store;
    private readonly RuleFrame<T> _frame = RuleFrame<T>.Of<TRule>(ends);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Act(in Clock clock)
    {
        _frame.Follow();
        for (var source = 0; source < _store.SourceCount; source++)
        {
            _frame.SeeSource(source);
            Act(_store.Row(source), clock);
        }
    }

    /// <summary>Runs the rule for the synapses of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Act(SynapseRow row, in Clock clock)
    {
        for (var position = 0; position < row.Count; position += T.Width)
        {
            var place = row.Place(position);
            _frame.Load(place);
            _frame.SeeTargets(_store.Targets + place);
            Step(clock);
            _frame.Keep(place, Math.Min(T.Width, row.Count - position));
        }
    }

    /// <summary>Lets the synapses in the fields act.</summary>
    [CallsMechanism]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Step(in Clock clock)
    {
        if (typeof(T) == typeof(NoVectors))
        {
            // Never. The JIT inlines in proportion to a method's size, so a small one leaves the operations of a large rule as calls.
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
            *_frame.Memory = *_frame.Memory + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5;
        }

        _frame.Rule<TRule>().OnStep(clock);
    }
}
