using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Reads a number of all synapses of a projection, in the order of their numbers.</summary>
/// <param name="projection">The projection.</param>
/// <param name="numbers">The numbers of its synapses.</param>
/// <param name="stored">The number to read of each synapse.</param>
internal sealed class NumberReader(Projection projection, SynapseNumbers numbers, StoredNumber stored)
{
    /// <summary>Number of sources that are read at a time, so that the data of each store are still in a cache when they are put in order.</summary>
    private const int Block = 256;

    private readonly int[] _next = new int[projection.Stores.Count];
    private double[] _read = [];

    /// <summary>Reads the numbers.</summary>
    /// <param name="into">Receives the numbers; as long as the number of synapses.</param>
    internal void Read(Span<double> into)
    {
        if (projection.Stores.Count == 0)
        {
            return; // this rank has no targets
        }

        if (stored.CommonIn(projection.Stores[0]) is { } common)
        {
            into.Fill(common);
        }
        else if (projection.Stores.Count == 1)
        {
            stored.Copy(projection.Stores[0], 0, projection.Sources.Count, into);
        }
        else
        {
            for (var source = 0; source < projection.Sources.Count; source += Block)
            {
                Merge(source, Math.Min(source + Block, projection.Sources.Count), into);
            }
        }
    }

    /// <summary>Reads the synapses of some sources, store after store, then puts them in order.</summary>
    private void Merge(int firstSource, int endSource, Span<double> into)
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
            count += stored.Copy(projection.Stores[store], firstSource, endSource, _read.AsSpan(count));
        }

        Deal(numbers.Targets[first..end], into[first..end]);
    }

    /// <summary>Copies the next number of its store for each synapse.</summary>
    private void Deal(ReadOnlySpan<int> targets, Span<double> into)
    {
        var storeOf = projection.Stores.Numbers;
        for (var i = 0; i < targets.Length; i++)
        {
            into[i] = _read[_next[storeOf[targets[i]]]++];
        }
    }
}
