using System.Runtime.CompilerServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons.Sources;

/// <summary>
/// Exponentially distributed numbers with mean 1, from the random stream of a block: logarithms are computed for eight uniform numbers at a time, for any
/// vector.
/// </summary>
/// <param name="key">The block's key.</param>
internal sealed class ExponentialNumbers(StreamKey key)
{
    private readonly double[] _numbers = new double[Lanes.Count];
    private RandomBlock _random = new(key);
    private int _taken = Lanes.Count;

    /// <summary>The next number: from 0 to 53 ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Next()
    {
        if (_taken == Lanes.Count)
        {
            Draw();
        }

        return _numbers[_taken++];
    }

    /// <summary>Shows the position in the stream.</summary>
    internal void Archive(StateArchive archive)
    {
        archive.Values(new Span<RandomBlock>(ref _random));
        archive.Values<double>(_numbers);
        _taken = archive.Value(_taken);
    }

    /// <summary>Draws the next eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private unsafe void Draw()
    {
        fixed (RandomBlock* random = &_random)
        fixed (double* numbers = _numbers)
        {
            var loop = new ExponentialLoop(random, numbers);
            OwnVector.Run(ref loop);
        }

        _taken = 0;
    }
}
