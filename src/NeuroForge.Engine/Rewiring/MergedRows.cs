namespace NeuroForge.Engine;

/// <summary>
/// The rows that a source has in the stores of a projection, read as one in the order of births. The synapses of a store keep their order in it;
/// where births are not kept, the stores follow one another.
/// </summary>
internal sealed class MergedRows(Projection projection)
{
    private readonly int[] _next = new int[projection.Stores.Count];
    private int[]? _storeOfTarget;
    private long[] _births = [];
    private double[] _weights = [];

    private int[] StoreOfTarget => _storeOfTarget ??= [.. Enumerable.Range(0, projection.Targets.Count).Select(projection.StoreOf)];

    /// <summary>How many synapses a source has.</summary>
    internal int CountOf(int source)
    {
        var count = 0;
        for (var store = 0; store < _next.Length; store++)
        {
            count += projection.Stores[store].Row(source).Count;
        }

        return count;
    }

    /// <summary>Copies the targets of a source's synapses.</summary>
    /// <param name="source">The source.</param>
    /// <param name="targets">Takes the number of each target; as long as there are synapses.</param>
    internal void CopyTargets(int source, Span<int> targets)
    {
        if (_next.Length == 1)
        {
            projection.Stores[0].TargetsOf(source).CopyTo(targets);
            return;
        }

        Grow(ref _births, targets.Length);
        var count = 0;
        for (var store = 0; store < _next.Length; store++)
        {
            count = CopyTargets(store, source, targets, count);
        }

        if (projection.IsOpen)
        {
            _births.AsSpan(0, count).Sort(targets);
        }
    }

    /// <summary>Copies the weights of a source's synapses.</summary>
    /// <param name="source">The source.</param>
    /// <param name="targets">The number of each target.</param>
    /// <param name="weights">Takes the weights; as long as there are synapses.</param>
    internal void CopyWeights(int source, ReadOnlySpan<int> targets, Span<double> weights)
    {
        if (_next.Length == 1)
        {
            projection.Stores[0].CopyWeights(source, weights);
            return;
        }

        Grow(ref _weights, weights.Length);
        var count = 0;
        for (var store = 0; store < _next.Length; store++)
        {
            _next[store] = count;
            count += projection.Stores[store].CopyWeights(source, _weights.AsSpan(count));
        }

        var stores = StoreOfTarget;
        for (var i = 0; i < targets.Length; i++)
        {
            weights[i] = _weights[_next[stores[targets[i]]]++];
        }
    }

    private int CopyTargets(int number, int source, Span<int> targets, int count)
    {
        var (store, first) = (projection.Stores[number], projection.FirstTarget(number));
        var row = store.Row(source);
        for (var position = 0; position < row.Count; position++)
        {
            var place = row.Place(position);
            targets[count] = first + store.TargetAt(position, place);
            _births[count++] = store.BirthAt(place);
        }

        return count;
    }

    private static void Grow<T>(ref T[] items, int length)
    {
        if (items.Length < length)
        {
            items = new T[Room.After(items.Length, length)];
        }
    }
}
