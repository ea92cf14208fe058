namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>One property of all synapses of a table, in the order of their places, which can change.</summary>
/// <param name="name">Its name.</param>
internal abstract class TableColumn(string name) : SynapseColumn(name)
{
    /// <summary>Bytes of its memory.</summary>
    internal abstract long Bytes { get; }

    /// <summary>Sets the capacity.</summary>
    internal abstract void Resize(int length);

    /// <summary>Copies a run of places, which may overlap the destination.</summary>
    internal abstract void Copy(int from, int to, int count);

    /// <summary>Reorders a run of places.</summary>
    /// <param name="first">The first place.</param>
    /// <param name="order">For each place of the run, the number in the run of the item that comes there.</param>
    internal abstract void Reorder(int first, ReadOnlySpan<int> order);
}
