using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Circuit;

/// <summary>A projection as it runs: its two sides and its synapses, cut by the shards of the targets.</summary>
internal sealed class Projection
{
    private readonly List<SynapseStore> _stores = [];
    private readonly List<IncomingProjection> _incoming = [];
    private readonly List<int> _firstTargets = [];
    private readonly int[] _storeOfTarget;

    internal Projection(ProjectionPlan plan, int number, NeuronSet sources, NeuronSet targets, SynapseTraits traits, Type vector)
    {
        Plan = plan;
        Number = number;
        Sources = sources;
        Targets = targets;
        _storeOfTarget = new int[targets.Count];
        foreach (var population in targets.Populations)
        {
            var onto = traits with { Receptors = [.. plan.Receptors.Select(population.ReceptorNumber)] };
            foreach (var shard in population.Shards)
            {
                Add(shard, population, onto, vector);
            }
        }
    }

    /// <summary>The projection in the plan.</summary>
    internal ProjectionPlan Plan { get; }

    /// <summary>Its name.</summary>
    internal string Name => Plan.Name;

    /// <summary>Its number among the projections.</summary>
    internal int Number { get; }

    /// <summary>The pre-synaptic side.</summary>
    internal NeuronSet Sources { get; }

    /// <summary>The post-synaptic side.</summary>
    internal NeuronSet Targets { get; }

    /// <summary>The synapses, a store for each shard of the targets, in the order of targets.</summary>
    internal IReadOnlyList<SynapseStore> Stores => _stores;

    /// <summary>The stores as the shards meet them, in the same order.</summary>
    internal IReadOnlyList<IncomingProjection> Incoming => _incoming;

    /// <summary>Whether synapses may come and go.</summary>
    internal bool IsOpen => _stores[0].Traits.Rewired;

    /// <summary>The range in which the rule keeps its weights, with the parameters that it has now.</summary>
    internal WeightBounds WeightBounds => BoundsWith(_stores[0].Traits.Parameters);

    /// <summary>How many synapses were ever born; the number of the one that is born next.</summary>
    internal long Births { get; private set; }

    /// <summary>When they were born.</summary>
    internal BirthDates BirthDates { get; } = new();

    /// <summary>How many synapses there are.</summary>
    internal long Count => _stores.Sum(s => (long)s.Count);

    /// <summary>The number among the targets of the first neuron of a store.</summary>
    internal int FirstTarget(int store) => _firstTargets[store];

    /// <summary>The store that holds the synapses onto each target.</summary>
    internal ReadOnlySpan<int> StoreOfTarget => _storeOfTarget;

    /// <summary>The store that holds the synapses onto a target.</summary>
    internal int StoreOf(int target) => _storeOfTarget[target];

    /// <summary>Whether a source and a target are one neuron.</summary>
    internal bool IsAutapse(int source, int target) => Sources.AreOne(source, Targets, target);

    /// <summary>
    /// Whether a population hears the continuous signals in the step in which they are sent: without a delay, and standing behind all sources.
    /// </summary>
    internal bool IsHeardAtOnceBy(Population population) =>
        RuleNature.IsContinuous(Plan.Rule) && Plan.Delay.Single is 0
        && Targets.Populations.Contains(population) && Sources.Populations.All(s => s.Number < population.Number);

    /// <summary>The range in which the rule would keep its weights with other parameters.</summary>
    internal WeightBounds BoundsWith(double[] parameters) =>
        new(Plan.Rule, parameters, Targets.Populations[0].Plan.Model.Inputs.First(input => input.Name == Plan.Receptors[0]).Unit);

    /// <summary>Lets synapses come and go that were there for good: they are numbered as births, and each has a weight of its own from now on.</summary>
    /// <param name="vector">The vector that computes matrices.</param>
    internal void Open(Type vector)
    {
        Births = 0;
        for (var i = 0; i < _stores.Count; i++)
        {
            var store = Opened(_stores[i]);
            _incoming[i].Prepare(store, vector)();
            _stores[i] = store;
        }
    }

    /// <summary>Adds a synapse behind all others of its source.</summary>
    internal void Add(int source, int target, double weight, ushort delay)
    {
        var store = StoreOf(target);
        _stores[store].Add(source, target - _firstTargets[store], weight, delay, Births++);
    }

    /// <summary>The number of every synapse that is alive.</summary>
    internal IEnumerable<long> LivingBirths()
    {
        foreach (var store in _stores)
        {
            for (var source = 0; source < Sources.Count; source++)
            {
                var row = store.Row(source);
                for (var position = 0; position < row.Count; position++)
                {
                    yield return store.BirthAt(row.Place(position));
                }
            }
        }
    }

    /// <summary>Shows the synapses.</summary>
    internal void Archive(StateArchive archive)
    {
        archive.Enter(_ => $"projection {Name}, births");
        Births = archive.Value(Births);
        BirthDates.Archive(archive);
        foreach (var (store, first) in _stores.Zip(_firstTargets))
        {
            archive.Enter(item => $"projection {Name}, {store.NameOf(item, first)}");
            store.Archive(archive);
        }
    }

    private RowStore Opened(SynapseStore store)
    {
        var opened = new RowStore(store.Traits with { Rewired = true, Complete = false, Weight = null }, store.SourceCount, store.TargetCount);
        for (var source = 0; source < store.SourceCount; source++)
        {
            var row = store.Row(source);
            for (var position = 0; position < row.Count; position++)
            {
                opened.AddLike(store, source, position, Births++);
            }
        }

        return opened;
    }

    private void Add(Shard shard, Population population, SynapseTraits traits, Type vector)
    {
        SynapseStore store = traits.Complete
            ? new DenseStore(traits, Sources.Count, shard.Range.Count)
            : new RowStore(traits, Sources.Count, shard.Range.Count);
        var ends = new SynapseEnds(store, SeenSide.Of(Side.Pre, traits, Sources.Parts), SeenSide.Of(Side.Post, traits, [shard.Part]), shard.Inputs);
        var first = Targets.FirstOf(population) + shard.Range.First;
        _storeOfTarget.AsSpan(first, shard.Range.Count).Fill(_stores.Count);
        _stores.Add(store);
        _firstTargets.Add(first);
        var incoming = Guard.Call(Plan.Rule, $"projections.{Name}.synapse", $"projection {Name}", () => new IncomingProjection(this, ends, vector));
        _incoming.Add(incoming);
        shard.Add(incoming);
    }
}
