using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>One property of all synapses of a table, in the order of their places.</summary>
/// <param name="name">What it is called.</param>
internal abstract class SynapseColumn(string name)
{
    /// <summary>What it is called.</summary>
    internal string Name { get; } = name;

    /// <summary>Makes room.</summary>
    internal abstract void Resize(int length);

    /// <summary>Copies a run of places, also where it overlaps itself.</summary>
    internal abstract void Copy(int from, int to, int count);

    /// <summary>Puts a run of places in another order.</summary>
    /// <param name="first">The first place.</param>
    /// <param name="order">For each place of the run, the number in the run of what comes there.</param>
    internal abstract void Reorder(int first, ReadOnlySpan<int> order);

    /// <summary>Shows some places.</summary>
    internal abstract void Archive(StateArchive archive, ReadOnlySpan<int> places);
}
