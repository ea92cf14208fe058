using NeuroForge.Declarations;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Synapses;

/// <summary>Properties of a synapse rule, from its interfaces and the values that it sees.</summary>
internal static class RuleNature
{
    /// <summary>True if it transmits a signal in every step.</summary>
    internal static bool IsContinuous(Mechanism rule) => rule.Implements(typeof(IContinuous<>));

    /// <summary>True if it acts or reads neurons in every step, so that slices must be one step long.</summary>
    internal static bool IsStepped(Mechanism rule) =>
        IsContinuous(rule) || rule.Implements(typeof(IOnStep<>)) || ActsOnCondition(rule) || rule.Seen.Any(s => s is not SeenTrace);

    /// <summary>True if it acts in the steps in which its target is in a certain condition.</summary>
    internal static bool ActsOnCondition(Mechanism rule) => rule.Implements(typeof(IOnTargetCondition<>));

    /// <summary>True if it finds its synapses by target.</summary>
    internal static bool ActsByTarget(Mechanism rule) => rule.Implements(typeof(IOnPostSpike<>)) || ActsOnCondition(rule);

    /// <summary>True if it acts at spikes.</summary>
    internal static bool ActsAtSpikes(Mechanism rule) => rule.Implements(typeof(IOnPreSpike<>)) || rule.Implements(typeof(IOnPostSpike<>));

    /// <summary>True if it reads neurons of other shards while these may already be computing the next step.</summary>
    internal static bool LooksAtSources(Mechanism rule) => rule.Seen.Any(s => s is SeenState { Side: Side.Pre });
}
