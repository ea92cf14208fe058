using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>
/// One attempt of Marsaglia's polar method for each of several streams below the same node: the number that <see cref="RandomStream.NextNormal"/> gives if it
/// accepts the pair at this place of the stream, and not-a-number if it rejects it.
/// </summary>
/// <param name="key">The key of the node.</param>
/// <param name="attempt">The index of the pair in each stream.</param>
/// <param name="counters">The upper half of the counter of each stream, a whole number of vectors.</param>
/// <param name="numbers">Receives the numbers.</param>
internal readonly ref struct PolarLoop(ulong key, ulong attempt, ReadOnlySpan<ulong> counters, Span<double> numbers) : IWidthLoop
{
    /// <summary>A uniform number has as many bits as a double holds exactly.</summary>
    private const int SpareBits = 11;

    private const double UniformStep = 1.0 / (1UL << 53);

    private readonly ReadOnlySpan<ulong> _counters = counters;
    private readonly Span<double> _numbers = numbers;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var index = TBits.All(attempt);
        for (var i = 0; i < _counters.Length; i += T.Width)
        {
            var (low, high) = Philox.Blocks<T, TBits>(key, index, TBits.Load(in _counters[i]));
            var x = (2.0 * (WholeNumbers.Whole<T, TBits>(low >>> SpareBits) * UniformStep)) - 1.0;
            var y = (2.0 * (WholeNumbers.Whole<T, TBits>(high >>> SpareBits) * UniformStep)) - 1.0;
            var s = (x * x) + (y * y);
            var normal = x * T.Sqrt(-2.0 * T.Log(s) / s);
            T.Store(T.Select((s > 0.0) & (s < 1.0), normal, double.NaN), ref _numbers[i]);
        }
    }
}
