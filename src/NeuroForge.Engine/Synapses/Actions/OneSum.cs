using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>The sums of as many targets as a vector has lanes.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal unsafe struct OneSum<T> : ISums<T>
    where T : struct, IVector<T>
{
    private T _sum;

    /// <inheritdoc/>
    public static int Targets
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.Width;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, int first, T signal) => _sum = T.Fma(signal, T.Load(ref weights[first]), _sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AddTo(double* inputs, long stride, int target)
    {
        var input = inputs + (Lanes.GroupOf(target) * stride) + Lanes.PlaceOf(target);
        T.Store(T.Load(ref *input) + _sum, ref *input);
    }
}
