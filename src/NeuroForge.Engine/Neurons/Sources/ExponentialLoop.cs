using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons.Sources;

/// <summary>Draws eight exponentially distributed numbers: minus the logarithm of a number above 0, up to and with 1.</summary>
/// <param name="random">The generators.</param>
/// <param name="numbers">Receives the numbers.</param>
internal readonly unsafe struct ExponentialLoop(RandomBlock* random, double* numbers) : IWidthLoop
{
    /// <summary>A uniform number has as many bits as a double holds exactly.</summary>
    private const int SpareBits = 11;

    private const double UniformStep = 1.0 / (1UL << 53);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        for (var lane = 0; lane < Lanes.Count; lane += T.Width)
        {
            var lanes = RandomLanes<T, TBits>.Of(ref *random, lane);
            var whole = (lanes.Next() >>> SpareBits) + TBits.All(1);
            T.Store(-T.Log(WholeNumbers.Whole<T, TBits>(whole) * UniformStep), ref numbers[lane]);
            lanes.Store(ref *random, lane);
        }
    }
}
