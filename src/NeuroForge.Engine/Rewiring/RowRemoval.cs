using System.Runtime.InteropServices;

namespace NeuroForge.Engine;

/// <summary>Removes synapses from the stores of a projection, row by row.</summary>
/// <param name="projection">The projection.</param>
internal sealed class RowRemoval(Projection projection)
{
    private readonly List<SynapsePlace> _places = [];
    private readonly List<int> _positions = [];

    /// <summary>Notes a synapse.</summary>
    internal void Add(SynapsePlace place) => _places.Add(place);

    /// <summary>Removes what was noted.</summary>
    internal void Remove()
    {
        _places.Sort(static (one, other) => (one.Store, one.Source, one.Position).CompareTo((other.Store, other.Source, other.Position)));
        for (var i = 0; i < _places.Count; i++)
        {
            _positions.Add(_places[i].Position);
            if (i + 1 == _places.Count || !_places[i].IsInRowOf(_places[i + 1]))
            {
                projection.Stores[_places[i].Store].Remove(_places[i].Source, CollectionsMarshal.AsSpan(_positions));
                _positions.Clear();
            }
        }

        _places.Clear();
    }
}
