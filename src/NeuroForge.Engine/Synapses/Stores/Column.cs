namespace NeuroForge.Engine;

/// <summary>One property of all synapses of a table, in the order of their places.</summary>
internal abstract class Column
{
    /// <summary>Makes room.</summary>
    internal abstract void Resize(int length);

    /// <summary>Copies a run of places, also where it overlaps itself.</summary>
    internal abstract void Copy(int from, int to, int count);

    /// <summary>Shows a run of places.</summary>
    internal abstract void Archive(StateArchive archive, int from, int count);
}
