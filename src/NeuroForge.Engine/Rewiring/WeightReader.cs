using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Reads the weights of all synapses of a projection, in the order of their numbers.</summary>
/// <param name="projection">The projection.</param>
/// <param name="numbers">The numbers of its synapses.</param>
internal sealed class WeightReader(Projection projection, SynapseNumbers numbers)
{
    /// <summary>So many sources at a time: each store is read for a while, and what was read is still in a cache when it is put in order.</summary>
    private const int Block = 256;

    private readonly int[] _next = new int[projection.Stores.Count];
    private double[] _read = [];

    /// <summary>Reads them.</summary>
    /// <param name="weights">Takes the weights; as long as there are synapses.</param>
    internal void Read(Span<double> weights)
    {
        if (projection.Stores[0].Traits.Weight is { } weight)
        {
            weights.Fill(weight);
        }
        else if (projection.Stores.Count == 1)
        {
            projection.Stores[0].CopyWeights(0, projection.Sources.Count, weights);
        }
        else
        {
            for (var source = 0; source < projection.Sources.Count; source += Block)
            {
                Merge(source, Math.Min(source + Block, projection.Sources.Count), weights);
            }
        }
    }

    /// <summary>Reads the weights of some sources, store after store, then puts them in order.</summary>
    private void Merge(int firstSource, int endSource, Span<double> weights)
    {
        var (first, end) = (numbers.StartOf(firstSource), numbers.StartOf(endSource));
        if (_read.Length < end - first)
        {
            _read = new double[Room.After(_read.Length, end - first)];
        }

        var count = 0;
        for (var store = 0; store < _next.Length; store++)
        {
            _next[store] = count;
            count += projection.Stores[store].CopyWeights(firstSource, endSource, _read.AsSpan(count));
        }

        Deal(numbers.Targets[first..end], weights[first..end]);
    }

    /// <summary>Takes the next weight of its store for each synapse.</summary>
    private void Deal(ReadOnlySpan<int> targets, Span<double> weights)
    {
        var storeOf = projection.Stores.Numbers;
        for (var i = 0; i < targets.Length; i++)
        {
            weights[i] = _read[_next[storeOf[targets[i]]]++];
        }
    }
}
