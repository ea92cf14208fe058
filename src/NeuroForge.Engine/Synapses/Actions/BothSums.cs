using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>The sums of more targets: every signal is read once for all.</summary>
/// <typeparam name="TLeft">The sums of the first targets.</typeparam>
/// <typeparam name="TRight">The sums of the following targets.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
/// <param name="left">The sums of the first targets.</param>
/// <param name="right">The sums of the following targets.</param>
internal unsafe struct BothSums<TLeft, TRight, T>(TLeft left, TRight right) : ISums<T>
    where TLeft : struct, ISums<T>
    where TRight : struct, ISums<T>
    where T : struct, IVector<T>
{
    /// <inheritdoc/>
    public static int Targets
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLeft.Targets + TRight.Targets;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, int first, T signal)
    {
        left.Add(weights, first, signal);
        right.Add(weights, first + TLeft.Targets, signal);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(double* inputs, long stride, int target)
    {
        left.AddTo(inputs, stride, target);
        right.AddTo(inputs, stride, target + TLeft.Targets);
    }
}
