using System.Runtime.InteropServices;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>
/// Synapses of the same pair whose delays are not in the order in which the connector made them: their places in that order, source after source and then by
/// target. All others are in order at their places.
/// </summary>
/// <param name="sources">Number of sources.</param>
internal sealed class PairOrder(int sources)
{
    private readonly int[] _firsts = new int[sources + 1];
    private readonly List<int> _places = [];

    /// <summary>True if there are none.</summary>
    internal bool IsEmpty => _places.Count == 0;

    /// <summary>Bytes of its memory.</summary>
    internal long Bytes => ((long)_firsts.Length + _places.Capacity) * sizeof(int);

    /// <summary>Adds the synapses of a pair.</summary>
    /// <param name="places">Their places in the order in which they were made.</param>
    internal void Add(ReadOnlySpan<int> places) => _places.AddRange(places);

    /// <summary>Ends the synapses of a source; sources come in ascending order.</summary>
    internal void End(int source) => _firsts[source + 1] = _places.Count;

    /// <summary>Releases unused capacity.</summary>
    internal void Trim() => _places.TrimExcess();

    /// <summary>The places of these synapses of a source.</summary>
    internal ReadOnlySpan<int> Of(int source) =>
        CollectionsMarshal.AsSpan(_places)[_firsts[source].._firsts[source + 1]];
}
