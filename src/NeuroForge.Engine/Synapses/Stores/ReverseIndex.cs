namespace NeuroForge.Engine;

/// <summary>The synapses of a store by target, in the order of sources; made anew when it is asked after synapses have come or gone.</summary>
internal sealed unsafe class ReverseIndex(SynapseStore store)
{
    private readonly int[] _ends = new int[store.TargetCount + 1];
    private (int Place, int Source)[] _synapses = [];
    private int _version = -1;

    /// <summary>The synapses that reach a target.</summary>
    internal ReadOnlySpan<(int Place, int Source)> Of(int target) => _synapses.AsSpan(_ends[target].._ends[target + 1]);

    /// <summary>Follows the store.</summary>
    internal void Renew()
    {
        if (_version != store.Version)
        {
            _version = store.Version;
            Count();
            Deal();
        }
    }

    /// <summary>Counts the synapses of each target, then sums up, so that each entry says where the synapses of its target begin.</summary>
    private void Count()
    {
        Array.Clear(_ends);
        var targets = store.Targets;
        for (var source = 0; source < store.SourceCount; source++)
        {
            var row = store.Row(source);
            for (var position = 0; position < row.Count; position++)
            {
                _ends[targets is null ? position : targets[row.First + position]]++;
            }
        }

        var begin = 0;
        for (var target = 0; target < _ends.Length; target++)
        {
            (_ends[target], begin) = (begin, begin + _ends[target]);
        }

        if (_synapses.Length < begin)
        {
            _synapses = new (int, int)[begin + (begin / 4)];
        }
    }

    /// <summary>Deals the synapses out. Each target's entry moves from its begin to its end, which is where the next one's was: so all move up by one.</summary>
    private void Deal()
    {
        var targets = store.Targets;
        for (var source = 0; source < store.SourceCount; source++)
        {
            var row = store.Row(source);
            for (var position = 0; position < row.Count; position++)
            {
                var place = row.Place(position);
                _synapses[_ends[targets is null ? position : targets[place]]++] = (place, source);
            }
        }

        Array.Copy(_ends, 0, _ends, 1, _ends.Length - 1);
        _ends[0] = 0;
    }
}
