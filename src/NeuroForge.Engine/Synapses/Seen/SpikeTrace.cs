using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>
/// A trace that is computed on demand at spikes, so that silent neurons cost nothing. All neurons' traces decay alike: stored is each trace divided by the
/// common decay since the beginning of an epoch, so only the common decay changes with time.
/// </summary>
/// <remarks>
/// Epochs begin at multiples of their length, and each is handled separately, so the bits of a trace do not depend on earlier computations on demand.
/// </remarks>
internal sealed unsafe class SpikeTrace : SeenColumn
{
    /// <summary>Greatest number of time constants in an epoch: the decay is then exact except for a few of its last bits.</summary>
    private const double LongestDecay = 16;

    /// <summary>Number of epochs after which all numbers are 0.</summary>
    private const long Forgotten = 64;

    /// <summary>Greatest number of steps in an epoch.</summary>
    private const double LongestEpoch = 1L << 40;

    private readonly AlignedMemory<double> _left = new(1);
    private readonly double _rate;
    private readonly double _leftOfEpoch;
    private readonly long _stepsInEpoch;
    private readonly bool _nearest;
    private readonly bool _before;
    private long _begin;
    private double _jump;

    internal SpikeTrace(SeenTrace seen, double tau, int neurons, double step)
        : base(seen, neurons)
    {
        _rate = step / tau;
        _stepsInEpoch = (long)Math.Clamp(Math.Floor(LongestDecay / _rate), 1, LongestEpoch);
        _leftOfEpoch = Double1.Exp(-_rate * _stepsInEpoch).Number;
        _nearest = seen.Nearest;
        _before = seen.Before;
    }

    /// <inheritdoc/>
    internal override bool Jumps => !_before;

    /// <inheritdoc/>
    internal override bool JumpsLate => _before;

    /// <inheritdoc/>
    internal override SeenValues Seen => new(Field, First, Stride, _left.First);

    /// <summary>Prepares for the spikes of a step: the common decay is computed up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void MoveTo(long step)
    {
        if ((ulong)(step - _begin) >= (ulong)_stepsInEpoch)
        {
            EnterEpochOf(step);
        }

        var left = Double1.Exp(-_rate * (step - _begin)).Number;
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
    internal override void Archive(StateArchive archive, long step, NeuronBlock neurons)
    {
        MoveTo(step); // as it would be asked for later: the epoch follows from the step
        base.Archive(archive, step, neurons);
    }

    /// <summary>Handles the epochs before that of a step.</summary>
    private void EnterEpochOf(long step)
    {
        var epoch = step / _stepsInEpoch;
        for (var passed = Math.Min(epoch - (_begin / _stepsInEpoch), Forgotten); passed > 0; passed--)
        {
            PassEpoch();
        }

        _begin = epoch * _stepsInEpoch;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void PassEpoch()
    {
        var scale = new ScaleLoop(First, Values.Length, _leftOfEpoch);
        OwnVector.Run(ref scale);
        var flush = new FlushLoop(First, Values.Length);
        OwnVector.Run(ref flush);
    }
}
