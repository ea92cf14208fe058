using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>A vector of synapses at separate places. If there are too few, the last one is repeated, so that every place can be read.</summary>
internal sealed unsafe class ScatteredSynapses
{
    private readonly AlignedMemory<int> _places = new(Lanes.Count);

    /// <summary>Their positions.</summary>
    internal int* Places => _places.First;

    /// <summary>Takes synapses of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="position">The position of the first.</param>
    /// <param name="count">Number of synapses, at least one.</param>
    /// <param name="width">Number of lanes of the vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Take(SynapseRow row, int position, int count, int width)
    {
        for (var i = 0; i < width; i++)
        {
            Places[i] = row.Place(position + Math.Min(i, count - 1));
        }
    }
}
