using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>One property of all synapses of a store, which is part of the state.</summary>
/// <param name="name">Its name.</param>
internal abstract class SynapseColumn(string name)
{
    /// <summary>Its name.</summary>
    internal string Name { get; } = name;

    /// <summary>Shows some places.</summary>
    internal abstract void Archive(StateArchive archive, ReadOnlySpan<int> places);
}
