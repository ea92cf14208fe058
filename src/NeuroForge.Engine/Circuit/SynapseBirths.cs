using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Circuit;

/// <summary>The births of a projection's synapses: numbers them in order, and knows the time of each.</summary>
/// <param name="stores">The stores of the synapses.</param>
internal sealed class SynapseBirths(TargetStores stores)
{
    private readonly BirthDates _dates = new();

    /// <summary>Number of births so far, which is the number of the next synapse.</summary>
    internal long Count { get; private set; }

    /// <summary>Begins the births of a step, of which there is at least one.</summary>
    internal void Begin(long step)
    {
        if (_dates.IsFull)
        {
            _dates.KeepThoseOf(Living());
        }

        _dates.Begin(Count, step);
    }

    /// <summary>Adds a synapse after all others of its source; one onto a target of another rank is only counted.</summary>
    internal void Add(int source, int target, double weight, ushort delay, ReadOnlySpan<double> states)
    {
        var store = stores.NumberOf(target);
        if (store < 0)
        {
            Skip(1);
            return;
        }

        stores[store].Add(source, target - stores.FirstTarget(store), weight, delay, Next(), states);
    }

    /// <summary>The number of a synapse that is born now.</summary>
    internal long Next() => Count++;

    /// <summary>Counts synapses that have been added with their numbers.</summary>
    internal void Skip(long births) => Count += births;

    /// <summary>Begins the numbers again.</summary>
    internal void Restart() => Count = 0;

    /// <summary>The step at whose beginning a synapse was born; 0 for initial synapses.</summary>
    internal long StepOf(long birth) => _dates.StepOf(birth);

    /// <summary>Shows the number of births and their times.</summary>
    internal void Archive(StateArchive archive)
    {
        Count = archive.Value(Count);
        _dates.Archive(archive);
    }

    /// <summary>The numbers of all synapses that exist.</summary>
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
