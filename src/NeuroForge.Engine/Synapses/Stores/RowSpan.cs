namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>The places of a row in its table. Both numbers are in one cache line, since a spike reads them at random.</summary>
internal struct RowSpan
{
    /// <summary>The first place.</summary>
    internal int First;

    /// <summary>Number of entries.</summary>
    internal int Count;
}
