using System.Runtime.CompilerServices;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Stimuli;

/// <summary>Replaces the uniformly distributed numbers of a block of sixteen neurons by normally distributed ones.</summary>
/// <param name="numbers">Sixteen numbers above 0 and below 1.</param>
internal readonly unsafe struct NormalLoop(double* numbers) : IWidthLoop
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        for (var neuron = 0; neuron < RandomBlock.Neurons; neuron += T.Width)
        {
            T.Store(NormalDeviates.Of(T.Load(ref numbers[neuron])), ref numbers[neuron]);
        }
    }
}
