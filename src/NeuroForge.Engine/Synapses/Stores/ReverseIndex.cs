namespace NeuroForge.Engine;

/// <summary>The synapses of a store by target, in the order of sources; made anew when it is asked after synapses have come or gone.</summary>
internal sealed class ReverseIndex(SynapseStore store)
{
    private readonly TargetRuns _runs = new(store.TargetCount);
    private (int Place, int Source)[] _synapses = [];
    private int _version = -1;

    /// <summary>The synapses that reach a target.</summary>
    internal ReadOnlySpan<(int Place, int Source)> Of(int target) => _synapses.AsSpan(_runs.Of(target));

    /// <summary>Follows the store.</summary>
    internal void Renew()
    {
        if (_version != store.Version)
        {
            _version = store.Version;
            Count();
            for (var source = 0; source < store.SourceCount; source++)
            {
                Deal(source);
            }
        }
    }

    private void Count()
    {
        _runs.Clear();
        for (var source = 0; source < store.SourceCount; source++)
        {
            _runs.Count(store.TargetsOf(source));
        }

        var count = _runs.Lay();
        if (_synapses.Length < count)
        {
            _synapses = new (int, int)[count + (count / 4)];
        }
    }

    private void Deal(int source)
    {
        var (synapses, row) = (_synapses, store.Row(source));
        var place = row.First;
        foreach (var target in store.TargetsOf(source))
        {
            synapses[_runs.Next(target)] = (place, source);
            place += row.Stride;
        }
    }
}
