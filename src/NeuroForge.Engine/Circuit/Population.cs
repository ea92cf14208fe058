using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Growth;
using NeuroForge.Engine.Plan;
using NeuroForge.Layouts;

namespace NeuroForge.Engine.Circuit;

/// <summary>A population in a running network.</summary>
internal sealed class Population
{
    private readonly List<Shard> _shards = [];
    private Shard[]? _own;

    internal Population(PopulationPlan plan, int number, int firstNeuron)
    {
        Plan = plan;
        Number = number;
        FirstNeuron = firstNeuron;
    }

    /// <summary>The population in the plan.</summary>
    internal PopulationPlan Plan { get; }

    /// <summary>Its name.</summary>
    internal string Name => Plan.Name;

    /// <summary>Its number among the populations.</summary>
    internal int Number { get; }

    /// <summary>The number in the network of its first neuron.</summary>
    internal int FirstNeuron { get; }

    /// <summary>Number of neurons.</summary>
    internal int Size => Plan.Size;

    /// <summary>Its shards, in the order of neurons, including those of other ranks.</summary>
    internal IReadOnlyList<Shard> Shards => _shards;

    /// <summary>Its shards that this rank computes.</summary>
    internal Shard[] OwnShards => _own ??= [.. _shards.Where(shard => shard.IsOwn)];

    /// <summary>Its lesioned neurons.</summary>
    internal required Lesions Lesions { get; init; }

    /// <summary>Its calcium; null if it has none.</summary>
    internal Calcium? Calcium { get; init; }

    /// <summary>Its synaptic elements.</summary>
    internal IReadOnlyList<SynapticElements> Elements { get; init; } = [];

    /// <summary>Positions of its neurons; empty if they have none.</summary>
    internal Position[] Positions { get; init; } = [];

    /// <summary>The period of the space in which they are.</summary>
    internal Period Period { get; init; }

    /// <summary>The elements of a kind, or null if there are none.</summary>
    internal SynapticElements? FindElements(string? name) => Elements.FirstOrDefault(e => e.Name == name);

    /// <summary>The number of a receptor among the model's inputs.</summary>
    internal int ReceptorNumber(string name) => Plan.Model.Inputs.Index().Single(i => i.Item.Name == name).Index;

    /// <summary>The shard of a neuron.</summary>
    internal Shard ShardOf(int neuron) => _shards.FindLast(shard => shard.Range.First <= neuron)!;

    /// <summary>Lesions a neuron: it is silent from now on, and has no elements.</summary>
    internal void Lesion(int neuron)
    {
        Lesions.Add(neuron);
        var shard = ShardOf(neuron);
        shard.Columns.Silence(neuron - shard.Range.First);
        foreach (var elements in Elements)
        {
            elements.Grown[neuron] = 0;
        }
    }

    /// <summary>Adds the next shard.</summary>
    internal void Add(Shard shard)
    {
        _shards.Add(shard);
        _own = null;
    }
}
