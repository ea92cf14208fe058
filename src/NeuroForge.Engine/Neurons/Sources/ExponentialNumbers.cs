using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons.Sources;

/// <summary>
/// Exponentially distributed numbers with mean 1, from a stream of a block's own: logarithms are taken of eight uniform numbers at a time, whatever the
/// vector.
/// </summary>
/// <param name="key">The block's key.</param>
internal sealed class ExponentialNumbers(StreamKey key)
{
    /// <summary>A uniform number has as many bits as a double holds exactly.</summary>
    private const int SpareBits = 11;

    private const double UniformStep = 1.0 / (1UL << 53);

    private readonly double[] _numbers = new double[Lanes.Count];
    private RandomBlock _random = new(key);
    private int _taken = Lanes.Count;

    /// <summary>The next number: from 0 up to 53 ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Next()
    {
        if (_taken == Lanes.Count)
        {
            Draw();
        }

        return _numbers[_taken++];
    }

    /// <summary>Shows where the stream stands.</summary>
    internal void Archive(StateArchive archive)
    {
        archive.Values(new Span<RandomBlock>(ref _random));
        archive.Values<double>(_numbers);
        _taken = archive.Value(_taken);
    }

    /// <summary>Draws the next eight: minus the logarithm of a number above 0, up to and with 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Draw()
    {
        var whole = (_random.Next().AsUInt64() >>> SpareBits) + Vector512<ulong>.One;
        var uniform = Vector512.ConvertToDouble(whole.AsInt64()) * Vector512.Create(UniformStep);
        Double8.Store(-Double8.Log(new Double8(uniform)), ref _numbers[0]);
        _taken = 0;
    }
}
