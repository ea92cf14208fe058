using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Circuit;

/// <summary>The births of a projection's synapses: numbers them in their order, and knows when each synapse was born.</summary>
/// <param name="stores">Where synapses are kept.</param>
internal sealed class SynapseBirths(TargetStores stores)
{
    private readonly BirthDates _dates = new();

    /// <summary>How many synapses were ever born; the number of the one that is born next.</summary>
    internal long Count { get; private set; }

    /// <summary>Begins the births of a step, of which there is one at least.</summary>
    internal void Begin(long step)
    {
        if (_dates.IsFull)
        {
            _dates.KeepThoseOf(Living());
        }

        _dates.Begin(Count, step);
    }

    /// <summary>Adds a synapse behind all others of its source.</summary>
    internal void Add(int source, int target, double weight, ushort delay, ReadOnlySpan<double> states)
    {
        var store = stores.NumberOf(target);
        stores[store].Add(source, target - stores.FirstTarget(store), weight, delay, Next(), states);
    }

    /// <summary>The number of a synapse that is born now.</summary>
    internal long Next() => Count++;

    /// <summary>Begins to number anew.</summary>
    internal void Restart() => Count = 0;

    /// <summary>The step at whose beginning a synapse was born; 0 for those that the network begins with.</summary>
    internal long StepOf(long birth) => _dates.StepOf(birth);

    /// <summary>Shows how many there were, and when.</summary>
    internal void Archive(StateArchive archive)
    {
        Count = archive.Value(Count);
        _dates.Archive(archive);
    }

    /// <summary>The number of every synapse that is alive.</summary>
    private IEnumerable<long> Living()
    {
        foreach (var store in stores)
        {
            for (var source = 0; source < store.SourceCount; source++)
            {
                var row = store.Row(source);
                for (var position = 0; position < row.Count; position++)
                {
                    yield return store.BirthAt(row.Place(position));
                }
            }
        }
    }
}
