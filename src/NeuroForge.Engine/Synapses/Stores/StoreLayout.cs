namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>The properties that a store keeps for each synapse, and those that all have in common.</summary>
internal sealed record StoreLayout
{
    /// <summary>The names of the states that each synapse has, in the order of their declaration.</summary>
    internal required IReadOnlyList<string> States { get; init; }

    /// <summary>The weight of all synapses; null if each has its own.</summary>
    internal required double? Weight { get; init; }

    /// <summary>The delay of all synapses in steps; null if each has its own.</summary>
    internal required ushort? Delay { get; init; }

    /// <summary>True if synapses are created and deleted, so that each has the number of its birth.</summary>
    internal required bool Rewired { get; init; }

    /// <summary>True if weights are in single precision; every weight is then a number that single precision has.</summary>
    internal bool Single { get; init; }

    /// <summary>True if synapses never change, so that they can be stored compactly.</summary>
    internal bool Compact { get; init; }

    /// <summary>True if every source is permanently joined to every target once.</summary>
    internal bool Complete { get; init; }
}
