using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons;

/// <summary>Draws uniform numbers for two groups of neurons, some for each neuron and step of a slice, and stores them with their inputs.</summary>
/// <param name="random">The block of the two groups.</param>
/// <param name="inputs">The address of the numbers of the first group and the first kind, in slot 0.</param>
/// <param name="kindStride">Numbers from one kind to the next.</param>
/// <param name="kinds">Number of random numbers that the model requests per step.</param>
/// <param name="slots">Number of slots.</param>
/// <param name="firstSlot">The slot of the first step.</param>
/// <param name="steps">Number of steps.</param>
internal readonly unsafe struct UniformLoop(RandomBlock* random, double* inputs, long kindStride, int kinds, int slots, int firstSlot, int steps) : IWidthLoop
{
    private const double UniformStep = 1.0 / (1UL << 32);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        for (var lane = 0; lane < Lanes.Count; lane += T.Width)
        {
            var lanes = RandomLanes<T, TBits>.Of(ref *random, lane);
            var slot = firstSlot;
            for (var step = 0; step < steps; step++)
            {
                var to = inputs + lane + ((long)slot * Lanes.Count);
                for (var kind = 0; kind < kinds; kind++)
                {
                    var drawn = lanes.Next();
                    T.Store(ToUnit(WholeNumbers.Low<T, TBits>(drawn)), ref *to);
                    T.Store(ToUnit(WholeNumbers.High<T, TBits>(drawn)), ref to[(long)slots * Lanes.Count]);
                    to += kindStride;
                }

                slot = slot + 1 == slots ? 0 : slot + 1;
            }

            lanes.Store(ref *random, lane);
        }
    }

    /// <summary>From the middle of each of 2^32 steps, so that neither 0 nor 1 comes out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ToUnit<T>(T numbers)
        where T : struct, IVector<T> => (numbers + 0.5) * UniformStep;
}
