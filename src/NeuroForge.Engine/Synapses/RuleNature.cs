using NeuroForge.Declarations;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;

namespace NeuroForge.Engine.Synapses;

/// <summary>What a synapse rule asks of the host, told by its interfaces and by what it sees.</summary>
internal static class RuleNature
{
    /// <summary>Whether it passes on a signal in every step.</summary>
    internal static bool IsContinuous(Mechanism rule) => rule.Implements(typeof(IContinuous<>));

    /// <summary>Whether it has something to do, or to see, in every step, so that slices must be one step long.</summary>
    internal static bool IsStepped(Mechanism rule) =>
        IsContinuous(rule) || rule.Implements(typeof(IOnStep<>)) || rule.Seen.Any(s => s is not SeenTrace);

    /// <summary>Whether it has something to do at spikes.</summary>
    internal static bool ActsAtSpikes(Mechanism rule) => rule.Implements(typeof(IOnPreSpike<>)) || rule.Implements(typeof(IOnPostSpike<>));

    /// <summary>Whether it looks at neurons while others could already be moving on.</summary>
    internal static bool LooksAtSources(Mechanism rule) => rule.Seen.Any(s => s is SeenState { Side: Side.Pre });
}
