using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Circuit;

/// <summary>All synapses of a projection, or those between some of its neurons, or a sample of pairs of these: what is recorded under one name.</summary>
internal sealed class SynapseSelection
{
    private readonly SideMembers? _sources;
    private readonly SideMembers? _targets;
    private readonly double _share;
    private readonly StreamKey _key;

    /// <summary>Selects synapses.</summary>
    /// <param name="name">The name under which they are recorded.</param>
    /// <param name="projection">The projection.</param>
    /// <param name="sources">The sources; null for all.</param>
    /// <param name="targets">The targets; null for all.</param>
    /// <param name="share">The share of the pairs of a source and a target that is sampled; 1 for all.</param>
    /// <param name="key">The key of the sample.</param>
    internal SynapseSelection(string name, Projection projection, SideMembers? sources, SideMembers? targets, double share, StreamKey key)
    {
        (Name, Projection, _sources, _targets, _share, _key) = (name, projection, sources, targets, share, key);
    }

    /// <summary>Selects all synapses of a projection.</summary>
    internal static SynapseSelection All(Projection projection) => new(projection.Name, projection, null, null, 1, default);

    /// <summary>A handler of a selected synapse.</summary>
    /// <param name="store">The store in which it is.</param>
    /// <param name="place">Its place there.</param>
    internal delegate void Visit(SynapseStore store, int place);

    /// <summary>The name under which they are recorded.</summary>
    internal string Name { get; }

    /// <summary>The projection.</summary>
    internal Projection Projection { get; }

    /// <summary>True if all synapses of the projection are selected.</summary>
    internal bool IsWhole => _sources is null && _targets is null && _share >= 1;

    /// <summary>Number of pairs of a source and a target, including pairs of the same neuron.</summary>
    internal double Pairs => (double)CountOf(_sources ?? Projection.SourceMembers, Projection.Sources)
        * CountOf(_targets ?? Projection.TargetMembers, Projection.Targets);

    /// <summary>True if a synapse from a source to a target is selected.</summary>
    internal bool Contains(int source, int target) =>
        (_sources is null || _sources.MemberOf(source) >= 0)
        && (_targets is null || _targets.MemberOf(target) >= 0)
        && (_share >= 1 || new RandomStream(_key.Of(source).Leaf(target)).NextDouble() < _share);

    /// <summary>Number of selected synapses.</summary>
    internal long Count()
    {
        if (IsWhole)
        {
            return Projection.Count;
        }

        long count = 0;
        Each((_, _) => count++);
        return count;
    }

    /// <summary>Visits the selected synapses, store by store, then by source.</summary>
    internal void Each(Visit visit)
    {
        for (var number = 0; number < Projection.Stores.Count; number++)
        {
            var store = Projection.Stores[number];
            var first = Projection.Stores.FirstTarget(number);
            for (var source = 0; source < Projection.Sources.Count; source++)
            {
                if (_sources is null || _sources.MemberOf(source) >= 0)
                {
                    Each(store, store.Row(source), source, first, visit);
                }
            }
        }
    }

    private void Each(SynapseStore store, SynapseRow row, int source, int firstTarget, Visit visit)
    {
        for (var position = 0; position < row.Count; position++)
        {
            var place = row.Place(position);
            if (IsWhole || Contains(source, firstTarget + store.TargetAt(position, place)))
            {
                visit(store, place);
            }
        }
    }

    private static int CountOf(SideMembers? members, NeuronSet side) => members?.Count ?? side.Count;
}
