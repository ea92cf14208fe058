using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Ground;

/// <summary>The spikes of a shard in a slice: for each step the neurons that spiked, in ascending order.</summary>
internal sealed unsafe class SpikeBuffer
{
    private readonly AlignedMemory<int> _neurons;
    private readonly AlignedMemory<int> _counts;
    private readonly int _capacity;

    /// <summary>Allocates memory for a spike of every neuron in every step.</summary>
    internal SpikeBuffer(int neurons, int steps)
    {
        _capacity = neurons;
        _neurons = new((long)neurons * steps);
        _counts = new(steps);
    }

    /// <summary>Adds a spike; within a step, neurons come in ascending order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int step, int neuron) => _neurons.First[(step * _capacity) + _counts.First[step]++] = neuron;

    /// <summary>The neurons that spiked in a step, numbered from the shard's first.</summary>
    internal ReadOnlySpan<int> At(int step) => new(_neurons.First + (step * _capacity), _counts.First[step]);

    /// <summary>Removes the spikes of the first steps.</summary>
    internal void Clear(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            _counts.First[step] = 0;
        }
    }
}
