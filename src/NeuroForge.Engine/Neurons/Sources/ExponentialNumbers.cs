using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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
    /// <summary>Number of bits above those that a double can hold exactly.</summary>
    private const int SpareBits = 11;

    private const double UniformStep = 1.0 / (1UL << 53);

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

    /// <summary>Draws the next eight: minus the logarithm of a number from 0 (excluded) to 1 (included).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Draw()
    {
        var whole = (_random.Next().AsUInt64() >>> SpareBits) + Vector512<ulong>.One;
        var uniform = Vector512.ConvertToDouble(whole.AsInt64()) * Vector512.Create(UniformStep);
        Double8.Store(-Double8.Log(new Double8(uniform)), ref _numbers[0]);
        _taken = 0;
    }
}
