using System.Collections;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// The synapses of a projection: a store for each shard of its targets, in the order of targets; finds the store of a target. Targets of other ranks have none
/// unless the projection is whole on every rank.
/// </summary>
/// <param name="targets">Number of targets.</param>
internal sealed class TargetStores(int targets) : IReadOnlyList<SynapseStore>
{
    private readonly List<SynapseStore> _stores = [];
    private readonly List<int> _firstTargets = [];
    private readonly int[] _numbers = [.. Enumerable.Repeat(-1, targets)];

    /// <inheritdoc/>
    public int Count => _stores.Count;

    /// <inheritdoc/>
    public SynapseStore this[int number] => _stores[number];

    /// <summary>Number of synapses in all stores.</summary>
    internal long Synapses => _stores.Sum(store => (long)store.Count);

    /// <summary>Bytes of memory for all synapses.</summary>
    internal long Bytes => _stores.Sum(store => store.Bytes);

    /// <summary>The number of the store of each target; -1 if it is on another rank.</summary>
    internal ReadOnlySpan<int> Numbers => _numbers;

    /// <summary>The number of the store of a target; -1 if it is on another rank.</summary>
    internal int NumberOf(int target) => _numbers[target];

    /// <summary>The number, among the targets, of the first neuron of a store.</summary>
    internal int FirstTarget(int number) => _firstTargets[number];

    /// <summary>Adds the store of the targets from a number on, as many as it has.</summary>
    internal void Add(int firstTarget, SynapseStore store)
    {
        _numbers.AsSpan(firstTarget, store.TargetCount).Fill(_stores.Count);
        _stores.Add(store);
        _firstTargets.Add(firstTarget);
    }

    /// <summary>Makes room for the initial synapses, so that every row has exactly the memory that it needs.</summary>
    /// <param name="sources">Number of sources.</param>
    /// <param name="synapses">The source and the target of each synapse.</param>
    internal void Reserve(int sources, IEnumerable<(int Source, int Target)> synapses)
    {
        var counts = new int[Count][];
        for (var number = 0; number < counts.Length; number++)
        {
            counts[number] = new int[sources];
        }

        foreach (var (source, target) in synapses)
        {
            if (NumberOf(target) is >= 0 and var store)
            {
                counts[store][source]++;
            }
        }

        for (var number = 0; number < counts.Length; number++)
        {
            _stores[number].Reserve(counts[number]);
        }
    }

    /// <summary>Ends the adding of initial synapses.</summary>
    internal void Close() => _stores.ForEach(store => store.Close());

    /// <summary>Replaces a store by another of the same targets.</summary>
    internal void Replace(int number, SynapseStore store) => _stores[number] = store;

    /// <inheritdoc/>
    public IEnumerator<SynapseStore> GetEnumerator() => _stores.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
