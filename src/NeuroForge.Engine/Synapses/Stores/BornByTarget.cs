using System.Runtime.InteropServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>Newly born synapses sorted by target; those of a target keep the order in which they were noted.</summary>
/// <param name="targets">Number of targets.</param>
internal sealed class BornByTarget(int targets)
{
    private readonly TargetRuns _runs = new(targets);
    private readonly List<int> _targets = [];
    private readonly List<int> _sources = [];
    private readonly List<int> _places = [];
    private int[] _sourcesDealt = [];
    private int[] _placesDealt = [];

    /// <summary>The sources of a target's new synapses.</summary>
    internal ReadOnlySpan<int> SourcesOf(int target) => _sourcesDealt.AsSpan(_runs.Of(target));

    /// <summary>The places of a target's new synapses.</summary>
    internal ReadOnlySpan<int> PlacesOf(int target) => _placesDealt.AsSpan(_runs.Of(target));

    /// <summary>Notes a new synapse.</summary>
    internal void Note(int target, int source, int place)
    {
        _targets.Add(target);
        _sources.Add(source);
        _places.Add(place);
    }

    /// <summary>Sorts the synapses noted since the last call.</summary>
    internal void Deal()
    {
        _runs.Clear();
        _runs.Count(CollectionsMarshal.AsSpan(_targets));
        MakeRoom(_runs.Lay());
        for (var i = 0; i < _targets.Count; i++)
        {
            var dealt = _runs.Next(_targets[i]);
            (_sourcesDealt[dealt], _placesDealt[dealt]) = (_sources[i], _places[i]);
        }

        _targets.Clear();
        _sources.Clear();
        _places.Clear();
    }

    private void MakeRoom(int count)
    {
        if (_sourcesDealt.Length < count)
        {
            var room = Room.After(_sourcesDealt.Length, count);
            (_sourcesDealt, _placesDealt) = (new int[room], new int[room]);
        }
    }
}
