namespace NeuroForge.Engine;

/// <summary>
/// The synapses of a projection, numbered by source, then by birth, and the target of each. Numbers follow an edit: what lies between two synapses
/// that come or go moves as a whole.
/// </summary>
/// <param name="sources">How many sources there are.</param>
internal sealed class SynapseNumbers(int sources)
{
    private readonly int[] _starts = new int[sources + 1];
    private readonly int[] _added = new int[sources];
    private int[] _targets = [];

    /// <summary>How many synapses there are.</summary>
    internal int Count => _starts[^1];

    /// <summary>The target of each synapse.</summary>
    internal ReadOnlySpan<int> Targets => _targets.AsSpan(0, Count);

    /// <summary>The target of a synapse.</summary>
    internal int TargetOf(int synapse) => _targets[synapse];

    /// <summary>The numbers of a source's synapses.</summary>
    internal Range Of(int source) => _starts[source].._starts[source + 1];

    /// <summary>The number of a source's first synapse.</summary>
    internal int StartOf(int source) => _starts[source];

    /// <summary>Reads all synapses anew.</summary>
    internal void Read(MergedRows rows)
    {
        for (var source = 0; source < sources; source++)
        {
            _starts[source + 1] = checked(_starts[source] + rows.CountOf(source));
        }

        MakeRoom(Count);
        for (var source = 0; source < sources; source++)
        {
            rows.CopyTargets(source, _targets.AsSpan(Of(source)));
        }
    }

    /// <summary>Takes synapses away.</summary>
    /// <param name="synapses">Their numbers, ascending.</param>
    internal void Remove(ReadOnlySpan<int> synapses)
    {
        for (var i = 0; i < synapses.Length; i++)
        {
            var from = synapses[i] + 1;
            var to = i + 1 < synapses.Length ? synapses[i + 1] : Count;
            _targets.AsSpan(from..to).CopyTo(_targets.AsSpan(from - 1 - i));
        }

        var removed = 0;
        foreach (ref var start in _starts.AsSpan())
        {
            while (removed < synapses.Length && synapses[removed] < start)
            {
                removed++;
            }

            start -= removed;
        }
    }

    /// <summary>Adds synapses, each behind the others of its source.</summary>
    /// <param name="synapses">The synapses, in the order of their births.</param>
    internal void Add(ReadOnlySpan<NewSynapse> synapses)
    {
        foreach (var synapse in synapses)
        {
            _added[synapse.Source]++;
        }

        MakeRoom(checked(Count + synapses.Length));
        MoveApart(synapses.Length);
        foreach (var synapse in synapses)
        {
            _targets[_starts[synapse.Source + 1] - _added[synapse.Source]--] = synapse.Target;
        }
    }

    /// <summary>Moves the rows up, so that there is room at the end of those to which something is added.</summary>
    private void MoveApart(int added)
    {
        var end = Count;
        for (var source = sources - 1; source >= 0; source--)
        {
            var (start, room) = (_starts[source + 1], _added[source]);
            _starts[source + 1] += added;
            if (room > 0)
            {
                _targets.AsSpan(start..end).CopyTo(_targets.AsSpan(start + added));
                end = start;
                added -= room;
            }
        }
    }

    private void MakeRoom(int count)
    {
        if (_targets.Length < count)
        {
            Array.Resize(ref _targets, Room.After(_targets.Length, count));
        }
    }
}
