using NeuroForge.Engine.Ground;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// The synapses of a projection, numbered by source, then by birth, and the target of each. For an edit, all synapses between two that are created or deleted
/// move as a run.
/// </summary>
/// <param name="sources">Number of sources.</param>
internal sealed class SynapseNumbers(int sources)
{
    private readonly int[] _starts = new int[sources + 1];
    private readonly int[] _added = new int[sources];
    private readonly RunMoves _moves = new();
    private int[] _targets = [];
    private int _source;

    /// <summary>Number of synapses.</summary>
    internal int Count => _starts[^1];

    /// <summary>The target of each synapse.</summary>
    internal ReadOnlySpan<int> Targets => _targets.AsSpan(0, Count);

    /// <summary>The target of a synapse.</summary>
    internal int TargetOf(int synapse) => _targets[synapse];

    /// <summary>The source of a synapse; found fastest if the last call was for the same source.</summary>
    internal int SourceOf(int synapse)
    {
        if (synapse < _starts[_source] || synapse >= _starts[_source + 1])
        {
            _source = FindSource(synapse);
        }

        return _source;
    }

    /// <summary>The numbers of a source's synapses.</summary>
    internal Range Of(int source) => _starts[source].._starts[source + 1];

    /// <summary>The number of a source's first synapse.</summary>
    internal int StartOf(int source) => _starts[source];

    /// <summary>Reads all synapses again.</summary>
    internal void Read(MergedRows rows)
    {
        for (var source = 0; source < sources; source++)
        {
            _starts[source + 1] = Room.Checked((long)_starts[source] + rows.CountOf(source));
        }

        MakeRoom(Count);
        for (var source = 0; source < sources; source++)
        {
            rows.CopyTargets(source, _targets.AsSpan(Of(source)));
        }
    }

    /// <summary>Updates the numbers for an edit: removes synapses, and adds others, each after all others of its source.</summary>
    /// <param name="deleted">The numbers of the removed synapses, ascending.</param>
    /// <param name="born">The added synapses, in the order of their births.</param>
    internal void Follow(ReadOnlySpan<int> deleted, ReadOnlySpan<NewSynapse> born)
    {
        foreach (var synapse in born)
        {
            _added[synapse.Source]++;
        }

        MakeRoom(Room.Checked((long)Count + born.Length));
        Renumber(deleted);
        _moves.Apply(_targets);
        foreach (var synapse in born)
        {
            _targets[_starts[synapse.Source + 1] - _added[synapse.Source]--] = synapse.Target;
        }
    }

    /// <summary>Finds the new begin of each row, and the runs to move.</summary>
    private void Renumber(ReadOnlySpan<int> deleted)
    {
        var (from, shift) = (0, 0);
        for (var source = 0; source < _added.Length; source++)
        {
            var end = _starts[source + 1];
            for (; !deleted.IsEmpty && deleted[0] < end; deleted = deleted[1..])
            {
                _moves.Add(from, deleted[0], shift);
                from = deleted[0] + 1;
                shift--;
            }

            if (_added[source] > 0)
            {
                _moves.Add(from, end, shift);
                from = end;
                shift += _added[source];
            }

            _starts[source + 1] = end + shift;
        }

        _moves.Add(from, _starts[^1] - shift, shift);
    }

    /// <summary>Finds the last source whose row begins at or before a synapse.</summary>
    private int FindSource(int synapse) => Ascending.CountUpTo<int>(_starts.AsSpan(0, sources), synapse) - 1;

    private void MakeRoom(int count)
    {
        if (_targets.Length < count)
        {
            Array.Resize(ref _targets, Room.After(_targets.Length, count));
        }
    }
}
