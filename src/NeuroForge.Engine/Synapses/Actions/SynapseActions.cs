using System.Reflection;
using NeuroForge.Engine.Synapses.Fields;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// The actions of a store's synapses, each a loop for the rule so that the JIT inlines the rule into it; null if the rule has no such action.
/// </summary>
internal sealed class SynapseActions
{
    /// <summary>Creates the loops of a rule.</summary>
    /// <param name="ends">The synapses.</param>
    /// <param name="vector">The vector.</param>
    /// <param name="use">The shard's list of due segments.</param>
    internal SynapseActions(SynapseEnds ends, Type vector, DueUse use)
    {
        var rule = ends.Setup.Rule;
        var dense = ends.Store is DenseStore;
        PreSpikes = (PreSpikeAction?)(
            ends.Store is CompactStore ? Close(typeof(IOnPreSpike<>), typeof(CompactLoop<,>), use) : Close(typeof(IOnPreSpike<>), typeof(PreSpikeLoop<,>)));
        PostSpikes = (PostSpikeAction?)Close(typeof(IOnPostSpike<>), typeof(PostSpikeLoop<,>));
        Advance = (AdvanceAction?)Close(typeof(IModulated<>), typeof(AdvanceLoop<,>));
        Targets = (TargetAction?)CloseOverFields(typeof(IOnTarget<>), typeof(TargetLoop<,,>), LoopFields.OfTargets);
        Steps = (StepAction?)(
            Close(typeof(IOnTargetCondition<>), typeof(TargetConditionLoop<,>))
            ?? (dense ? CloseOverFields(typeof(IOnStep<>), typeof(DenseStepLoop<,,>), LoopFields.OfMatrix) : Close(typeof(IOnStep<>), typeof(StepLoop<,>))));
        Signals = (SignalAction?)(
            dense
                ? CloseOverFields(typeof(IContinuous<>), typeof(DenseSignalLoop<,,>), LoopFields.OfSources)
                : Close(typeof(IContinuous<>), typeof(SignalLoop<,>)));

        object? Close(Type contract, Type loop, params object[] others) =>
            rule.Implements(contract) ? Create(loop.MakeGenericType(rule.Type.MakeGenericType(vector), vector), [ends, .. others]) : null;

        object? CloseOverFields(Type contract, Type loop, Func<SynapseEnds, LoopFields> open)
        {
            if (!rule.Implements(contract))
            {
                return null;
            }

            var fields = open(ends);
            return Create(loop.MakeGenericType(rule.Type.MakeGenericType(vector), fields.List(vector), vector), ends, fields);
        }
    }

    /// <summary>All loops.</summary>
    internal IEnumerable<object> Loops => new object?[] { PreSpikes, PostSpikes, Advance, Targets, Steps, Signals }.OfType<object>();

    /// <summary>Handles spikes of sources.</summary>
    internal PreSpikeAction? PreSpikes { get; }

    /// <summary>Handles spikes of targets.</summary>
    internal PostSpikeAction? PostSpikes { get; }

    /// <summary>Advances the synapses of a rule with modulators.</summary>
    internal AdvanceAction? Advance { get; }

    /// <summary>Computes the values that the synapses of a target share.</summary>
    internal TargetAction? Targets { get; }

    /// <summary>Acts in every step, or in those in which the condition of a target is met.</summary>
    internal StepAction? Steps { get; }

    /// <summary>Transmits continuous signals.</summary>
    internal SignalAction? Signals { get; }

    private static object Create(Type loop, params object[] arguments) => Activator.CreateInstance(
        loop,
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
        binder: null,
        arguments,
        culture: null)!;
}
