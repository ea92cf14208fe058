using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Lets synapses act in every step, row by row, a lane of them at a time.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal sealed unsafe class StepLoop<TRule, L>(SynapseEnds ends) : StepLoop
    where TRule : struct, IOnStep<L>
    where L : struct, ILane<L>
{
    private readonly SynapseStore _store = ends.Store;
    private readonly RuleFrame<L> _frame = RuleFrame<L>.Of<TRule>(ends);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Act(in Clock clock)
    {
        _frame.Follow();
        for (var source = 0; source < _store.SourceCount; source++)
        {
            var row = _store.Row(source);
            _frame.SeeSource(source);
            for (var position = 0; position < row.Count; position += L.Width)
            {
                var place = row.Place(position);
                _frame.Load(place);
                _frame.SeeTargets(_store.Targets + place);
                _frame.Rule<TRule>().OnStep(clock);
                _frame.Keep(place, Math.Min(L.Width, row.Count - position));
            }
        }
    }
}
