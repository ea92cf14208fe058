namespace NeuroForge.Models.Tests.WeightBasedRewiring;

/// <summary>What is known of each second, in the order of the files.</summary>
internal enum Quantity
{
    /// <summary>Mean firing rate of the excitatory population in Hz.</summary>
    RateE,

    /// <summary>Mean firing rate of the inhibitory population in Hz.</summary>
    RateI,

    /// <summary>Synapses between excitatory neurons that were pruned.</summary>
    PrunedEE,

    /// <summary>Synapses from inhibitory to excitatory neurons that were pruned.</summary>
    PrunedIE,
}
