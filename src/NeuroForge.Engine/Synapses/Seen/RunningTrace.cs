using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>A trace that is updated in every step: all neurons' values decay together.</summary>
internal sealed unsafe class RunningTrace : SeenColumn
{
    private readonly double _decay;
    private readonly bool _nearest;
    private readonly bool _before;

    internal RunningTrace(SeenTrace seen, double tau, int neurons, double step)
        : base(seen, neurons)
    {
        _decay = Double1.Exp(-step / tau).Number;
        _nearest = seen.Nearest;
        _before = seen.Before;
    }

    /// <inheritdoc/>
    internal override bool Follows => true;

    /// <inheritdoc/>
    internal override bool Jumps => !_before;

    /// <inheritdoc/>
    internal override bool JumpsLate => _before;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Take(ReadOnlySpan<int> spikes, in Clock clock)
    {
        var scale = new ScaleLoop(First, Values.Length, _decay);
        OwnVector.Run(ref scale);
        if (clock.Index % Subnormals.FlushPeriod == 0)
        {
            Flush();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Flush()
    {
        var loop = new FlushLoop(First, Values.Length);
        OwnVector.Run(ref loop);
    }

    /// <inheritdoc/>
    internal override void Jump(ReadOnlySpan<int> neurons)
    {
        foreach (var neuron in neurons)
        {
            First[neuron] = (_nearest ? 0 : First[neuron]) + 1;
        }
    }
}
