using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// The rows of a source in the stores of a projection, read as one in the order of births. The synapses of a store keep their order; if births are not stored,
/// the stores follow one another.
/// </summary>
internal sealed class MergedRows(Projection projection)
{
    private long[] _births = [];

    /// <summary>Number of synapses of a source.</summary>
    internal int CountOf(int source)
    {
        var count = 0;
        for (var store = 0; store < projection.Stores.Count; store++)
        {
            count += projection.Stores[store].Row(source).Count;
        }

        return count;
    }

    /// <summary>Copies the targets of a source's synapses.</summary>
    /// <param name="source">The source.</param>
    /// <param name="targets">Receives the number of each target; as long as the number of synapses.</param>
    internal void CopyTargets(int source, Span<int> targets)
    {
        if (projection.Stores.Count == 1)
        {
            projection.Stores[0].TargetsOf(source).CopyTo(targets);
            Shift(targets, projection.Stores.FirstTarget(0));
            return;
        }

        if (_births.Length < targets.Length)
        {
            _births = new long[Room.After(_births.Length, targets.Length)];
        }

        var count = 0;
        for (var store = 0; store < projection.Stores.Count; store++)
        {
            count = CopyTargets(store, source, targets, count);
        }

        if (projection.IsOpen)
        {
            _births.AsSpan(0, count).Sort(targets);
        }
    }

    /// <summary>Numbers the targets of a store among all targets; the only store of a rank may not begin with the first target.</summary>
    private static void Shift(Span<int> targets, int first)
    {
        for (var i = 0; first > 0 && i < targets.Length; i++)
        {
            targets[i] += first;
        }
    }

    private int CopyTargets(int number, int source, Span<int> targets, int count)
    {
        var (store, first) = (projection.Stores[number], projection.Stores.FirstTarget(number));
        var row = store.Row(source);
        for (var position = 0; position < row.Count; position++)
        {
            var place = store.PlaceAt(source, position);
            targets[count] = first + store.TargetAt(position, place);
            _births[count++] = store.BirthAt(place);
        }

        return count;
    }
}
