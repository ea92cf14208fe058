using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>A lane of synapses that lie apart from one another. Where there are too few, the last stands for the missing ones, so that every place can be read.</summary>
internal sealed unsafe class ScatteredSynapses
{
    private readonly AlignedMemory<int> _places = new(Lanes.Count);
    private readonly AlignedMemory<int> _sources = new(Lanes.Count);

    /// <summary>Where they are.</summary>
    internal int* Places => _places.First;

    /// <summary>Their sources, where they were taken from a target.</summary>
    internal int* Sources => _sources.First;

    /// <summary>Takes synapses of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="position">The position of the first.</param>
    /// <param name="count">How many, at least one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Take(SynapseRow row, int position, int count)
    {
        for (var i = 0; i < Lanes.Count; i++)
        {
            Places[i] = row.Place(position + Math.Min(i, count - 1));
        }
    }

    /// <summary>Takes synapses of a target.</summary>
    /// <param name="synapses">Some of them, at least one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void Take(ReadOnlySpan<StoredSynapse> synapses)
    {
        for (var i = 0; i < Lanes.Count; i++)
        {
            (Places[i], Sources[i]) = synapses[Math.Min(i, synapses.Length - 1)];
        }
    }
}
