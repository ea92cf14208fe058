using System.Runtime.InteropServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Removes synapses from the stores of a projection, row by row.</summary>
/// <param name="projection">The projection.</param>
internal sealed class RowRemoval(Projection projection)
{
    private readonly List<SynapsePlace>[] _places = [.. projection.Stores.Select(_ => new List<SynapsePlace>())];
    private readonly List<int> _positions = [];

    /// <summary>Notes a synapse to remove, by source, then by birth.</summary>
    internal void Add(SynapsePlace place) => _places[place.Store].Add(place);

    /// <summary>Removes the noted synapses.</summary>
    internal void Remove()
    {
        for (var store = 0; store < _places.Length; store++)
        {
            RemoveFrom(projection.Stores[store], CollectionsMarshal.AsSpan(_places[store]));
            _places[store].Clear();
        }
    }

    private void RemoveFrom(SynapseStore store, ReadOnlySpan<SynapsePlace> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            _positions.Add(places[i].Position);
            if (i + 1 == places.Length || places[i + 1].Source != places[i].Source)
            {
                store.Remove(places[i].Source, CollectionsMarshal.AsSpan(_positions));
                _positions.Clear();
            }
        }
    }
}
