using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>
/// A trace that is computed when a spike asks for it, so neurons that are silent cost nothing. All neurons' traces decay alike: what is kept of each
/// is its trace as a multiple of what is left since one common moment, and only what is left moves on.
/// </summary>
internal sealed unsafe class SpikeTrace : SeenColumn
{
    /// <summary>After so many time constants the moment is moved up: what is left stays exact to a few of its last bits.</summary>
    private const double LongestDecay = 16;

    private readonly AlignedMemory<double> _left = new(1);
    private readonly double _rate;
    private readonly bool _nearest;
    private long _moment;
    private double _jump;

    internal SpikeTrace(SeenTrace seen, double tau, int neurons, double step)
        : base(seen, neurons)
    {
        _rate = step / tau;
        _nearest = seen.Nearest;
    }

    /// <inheritdoc/>
    internal override bool Jumps => true;

    /// <inheritdoc/>
    internal override SeenValues Seen => new(Field, First, Stride, _left.First);

    /// <summary>Spikes of a step are about to be handled: what is left decays up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void MoveTo(long step)
    {
        var decay = _rate * (step - _moment);
        var left = Double1.Exp(-decay).Number;
        if (decay > LongestDecay)
        {
            Scale(left);
            (_moment, left) = (step, 1);
        }

        *_left.First = left;
        _jump = 1 / left;
    }

    /// <inheritdoc/>
    internal override void Jump(ReadOnlySpan<int> neurons)
    {
        foreach (var neuron in neurons)
        {
            First[neuron] = (_nearest ? 0 : First[neuron]) + _jump;
        }
    }

    /// <inheritdoc/>
    internal override void Archive(StateArchive archive)
    {
        base.Archive(archive);
        _moment = archive.Value(_moment);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Scale(double left)
    {
        for (var i = 0; i < Values.Length; i += Lanes.Count)
        {
            Double8.Store(Subnormals.Flush(Double8.Load(ref First[i]) * left), ref First[i]);
        }
    }
}
