using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Seen;
using NeuroForge.Layouts;

namespace NeuroForge.Engine.Circuit;

/// <summary>One side of a projection: neurons numbered from 0 through several populations.</summary>
internal sealed class NeuronSet
{
    private readonly int[] _firsts;
    private readonly Dictionary<Population, int> _places = [];

    internal NeuronSet(IReadOnlyList<Population> populations)
    {
        Populations = populations;
        _firsts = new int[populations.Count];
        for (var i = 0; i < populations.Count; i++)
        {
            _firsts[i] = Count;
            _places.Add(populations[i], i);
            Count += populations[i].Size;
        }

        InOrderOfNeurons = [.. populations.OrderBy(p => p.Number).Select(p => (p.Number, FirstOf(p)))];
    }

    /// <summary>The populations, in order.</summary>
    internal IReadOnlyList<Population> Populations { get; }

    /// <summary>The populations by their number in the network, in that order, each with the number in the set of its first neuron.</summary>
    internal (int Population, int First)[] InOrderOfNeurons { get; }

    /// <summary>Number of neurons.</summary>
    internal int Count { get; }

    /// <summary>The period of the space of all populations; null if they differ.</summary>
    internal Period? Period => Populations.All(p => p.Period == Populations[0].Period) ? Populations[0].Period : null;

    /// <summary>The neurons, shard by shard.</summary>
    internal NeuronPart[] Parts => [.. Populations.SelectMany(p => p.Shards).Select(s => s.Part)];

    /// <summary>True if a population is in the set.</summary>
    internal bool Contains(Population population) => _places.ContainsKey(population);

    /// <summary>The number in the set of a population's first neuron.</summary>
    /// <exception cref="KeyNotFoundException">The population is not in the set.</exception>
    internal int FirstOf(Population population) => _firsts[_places[population]];

    /// <summary>The number in the network of a neuron of the set.</summary>
    internal int NeuronOf(int number)
    {
        var (population, neuron) = Locate(number);
        return Populations[population].FirstNeuron + neuron;
    }

    /// <summary>The population of a neuron of the set, and its number there.</summary>
    internal (int Population, int Neuron) Locate(int number)
    {
        var population = Ascending.CountUpTo<int>(_firsts, number) - 1;
        return (population, number - _firsts[population]);
    }

    /// <summary>The number in this set of a neuron of another; -1 if it is not in this one.</summary>
    internal int NumberOf(NeuronSet other, int otherNumber)
    {
        var (place, neuron) = other.Locate(otherNumber);
        var population = other.Populations[place];
        return Contains(population) ? FirstOf(population) + neuron : -1;
    }

    /// <summary>True if a neuron of the set is lesioned.</summary>
    internal bool IsLesioned(int number)
    {
        var (population, neuron) = Locate(number);
        return Populations[population].Lesions.Contains(neuron);
    }

    /// <summary>True if a neuron of this set and one of another are the same neuron.</summary>
    internal bool AreOne(int number, NeuronSet other, int otherNumber) => NeuronOf(number) == other.NeuronOf(otherNumber);
}
