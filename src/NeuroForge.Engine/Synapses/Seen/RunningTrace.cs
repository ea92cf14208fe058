using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>A trace that is updated in every step: all neurons' values decay together, eight at a time.</summary>
internal sealed unsafe class RunningTrace : SeenColumn
{
    private readonly double _decay;
    private readonly bool _nearest;

    internal RunningTrace(SeenTrace seen, double tau, int neurons, double step)
        : base(seen, neurons)
    {
        _decay = Double1.Exp(-step / tau).Number;
        _nearest = seen.Nearest;
    }

    /// <inheritdoc/>
    internal override bool Follows => true;

    /// <inheritdoc/>
    internal override bool Jumps => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal override void Take(ReadOnlySpan<int> spikes, in Clock clock)
    {
        Double8 decay = _decay;
        var end = First + Values.Length;
        for (var values = First; values < end; values += Lanes.Count)
        {
            Double8.Store(Double8.Load(ref *values) * decay, ref *values);
        }

        if (clock.Index % Subnormals.FlushPeriod == 0)
        {
            Flush();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Flush()
    {
        for (var i = 0; i < Values.Length; i += Lanes.Count)
        {
            Double8.Store(Subnormals.Flush(Double8.Load(ref First[i])), ref First[i]);
        }
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
