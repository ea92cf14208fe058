namespace NeuroForge.Engine;

/// <summary>Synapses of a store by target, in the order of sources, then of their positions.</summary>
/// <param name="targets">How many targets there are.</param>
internal sealed class SynapsesByTarget(int targets)
{
    private readonly TargetRuns _runs = new(targets);
    private StoredSynapse[] _synapses = [];
    private int _count;

    /// <summary>The synapses that reach a target.</summary>
    internal ReadOnlySpan<StoredSynapse> Of(int target) => _synapses.AsSpan(_runs.Of(target));

    /// <summary>Deals out the synapses of some sources.</summary>
    /// <param name="store">The store that holds them.</param>
    /// <param name="sources">The sources, ascending.</param>
    internal void Deal(SynapseStore store, ReadOnlySpan<int> sources)
    {
        _runs.Clear();
        foreach (var source in sources)
        {
            _runs.Count(store.TargetsOf(source));
        }

        MakeRoom(_runs.Lay());
        foreach (var source in sources)
        {
            Deal(store.TargetsOf(source), store.Row(source), source);
        }
    }

    /// <summary>Takes over synapses that were known before, but for those of sources that have changed.</summary>
    /// <param name="known">What was known.</param>
    /// <param name="hasChanged">Whether a source has changed.</param>
    /// <param name="changed">The synapses of the sources that have.</param>
    internal void Merge(SynapsesByTarget known, ReadOnlySpan<bool> hasChanged, SynapsesByTarget changed)
    {
        MakeRoom(known._count + changed._count);
        _count = 0;
        for (var target = 0; target < targets; target++)
        {
            _count += Merge(known.Of(target), hasChanged, changed.Of(target), _synapses.AsSpan(_count));
            _runs.End(target, _count);
        }
    }

    private static int Merge(ReadOnlySpan<StoredSynapse> known, ReadOnlySpan<bool> hasChanged, ReadOnlySpan<StoredSynapse> changed, Span<StoredSynapse> merged)
    {
        var (count, next) = (0, 0);
        foreach (var synapse in known)
        {
            if (!hasChanged[synapse.Source])
            {
                for (; next < changed.Length && changed[next].Source < synapse.Source; next++)
                {
                    merged[count++] = changed[next];
                }

                merged[count++] = synapse;
            }
        }

        changed[next..].CopyTo(merged[count..]);
        return count + changed.Length - next;
    }

    private void Deal(ReadOnlySpan<int> targets, SynapseRow row, int source)
    {
        var (synapses, place) = (_synapses, row.First);
        foreach (var target in targets)
        {
            synapses[_runs.Next(target)] = new StoredSynapse(place, source);
            place += row.Stride;
        }
    }

    private void MakeRoom(int count)
    {
        _count = count;
        if (_synapses.Length < count)
        {
            _synapses = new StoredSynapse[count + (count / 4)];
        }
    }
}
