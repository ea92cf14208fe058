using System.Reflection;

namespace NeuroForge.Engine;

/// <summary>What the synapses of a store do, each loop closed over the rule so that the JIT inlines the rule into it; null where the rule does nothing of the kind.</summary>
internal sealed class SynapseActions
{
    /// <summary>Closes the loops that a rule asks for.</summary>
    /// <param name="ends">The synapses.</param>
    /// <param name="lane">The lane.</param>
    internal SynapseActions(SynapseEnds ends, Type lane)
    {
        var rule = ends.Store.Traits.Rule;
        var dense = ends.Store is DenseStore;
        PreSpikes = (PreSpikeLoop?)Close(typeof(IOnPreSpike<>), typeof(PreSpikeLoop<,>));
        PostSpikes = (PostSpikeLoop?)Close(typeof(IOnPostSpike<>), typeof(PostSpikeLoop<,>));
        Targets = (ITargetLoop?)Close(typeof(IOnTarget<>), typeof(TargetLoop<,>));
        Steps = (IStepLoop?)Close(typeof(IOnStep<>), dense ? typeof(DenseStepLoop<,>) : typeof(StepLoop<,>));
        Signals = (ISignalLoop?)Close(typeof(IContinuous<>), dense ? typeof(DenseSignalLoop<,>) : typeof(SignalLoop<,>));

        object? Close(Type contract, Type loop) =>
            rule.Implements(contract) ? Create(loop.MakeGenericType(rule.Type.MakeGenericType(lane), lane), ends) : null;
    }

    /// <summary>Handles spikes of sources.</summary>
    internal PreSpikeLoop? PreSpikes { get; }

    /// <summary>Handles spikes of targets.</summary>
    internal PostSpikeLoop? PostSpikes { get; }

    /// <summary>Computes what the synapses of each target have in common.</summary>
    internal ITargetLoop? Targets { get; }

    /// <summary>Acts in every step.</summary>
    internal IStepLoop? Steps { get; }

    /// <summary>Passes continuous signals on.</summary>
    internal ISignalLoop? Signals { get; }

    private static object Create(Type loop, SynapseEnds ends) => Activator.CreateInstance(
        loop,
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
        binder: null,
        [ends],
        culture: null)!;
}
