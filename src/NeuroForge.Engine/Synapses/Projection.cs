namespace NeuroForge.Engine;

/// <summary>A projection as it runs: its two sides and its synapses, cut by the shards of the targets.</summary>
internal sealed class Projection
{
    private readonly List<SynapseRows> _rows = [];
    private readonly List<int> _firstTargets = [];
    private long _births;

    internal Projection(ProjectionPlan plan, int number, NeuronSet sources, NeuronSet targets, SynapseTraits traits)
    {
        Plan = plan;
        Number = number;
        Sources = sources;
        Targets = targets;
        SourceOfNeuron = sources.NumbersInNetwork();
        foreach (var population in targets.Populations)
        {
            var onto = traits with { Receptors = [.. plan.Receptors.Select(population.ReceptorNumber)] };
            foreach (var shard in population.Shards)
            {
                Add(shard, population, RowsOf(onto));
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

    /// <summary>The number among the sources of each neuron of the network, -1 where it is none.</summary>
    internal int[] SourceOfNeuron { get; }

    /// <summary>The synapses, a table for each shard of the targets, in the order of targets.</summary>
    internal IReadOnlyList<SynapseRows> Rows => _rows;

    /// <summary>How many synapses there are.</summary>
    internal long Count => _rows.Sum(r => (long)r.Count);

    /// <summary>The number among the targets of the first neuron of a table.</summary>
    internal int FirstTarget(int table) => _firstTargets[table];

    /// <summary>The table that holds the synapses onto a target.</summary>
    internal int TableOf(int target)
    {
        var table = _firstTargets.BinarySearch(target);
        return table >= 0 ? table : ~table - 1;
    }

    /// <summary>Whether a source and a target are one neuron.</summary>
    internal bool IsAutapse(int source, int target) => Sources.NeuronOf(source) == Targets.NeuronOf(target);

    /// <summary>Adds a synapse behind all others of its source.</summary>
    internal void Add(int source, int target, double weight, ushort delay)
    {
        var table = TableOf(target);
        _rows[table].Add(source, target - _firstTargets[table], weight, delay, _births++);
    }

    private SynapseRows RowsOf(SynapseTraits traits) =>
        Guard.Call(Plan.Rule, $"projections.{Name}.synapse", $"projection {Name}", () => SynapseRows.For(traits, Sources.Count));

    private void Add(Shard shard, Population population, SynapseRows rows)
    {
        _rows.Add(rows);
        _firstTargets.Add(Targets.FirstOf(population) + shard.Range.First);
        shard.Add(new IncomingProjection(this, rows));
    }
}
