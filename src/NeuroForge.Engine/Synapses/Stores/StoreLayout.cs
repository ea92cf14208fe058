namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>What a store keeps for each synapse, and what it keeps once for all of them.</summary>
internal sealed record StoreLayout
{
    /// <summary>The names of the states that each synapse has, in the order of their declaration.</summary>
    internal required IReadOnlyList<string> States { get; init; }

    /// <summary>The weight of all synapses; null where each has its own.</summary>
    internal required double? Weight { get; init; }

    /// <summary>The delay of all synapses in steps; null where each has its own.</summary>
    internal required ushort? Delay { get; init; }

    /// <summary>Whether synapses come and go, so that each has the number of its birth.</summary>
    internal required bool Rewired { get; init; }

    /// <summary>Whether every source is joined to every target once, for good.</summary>
    internal bool Complete { get; init; }
}
