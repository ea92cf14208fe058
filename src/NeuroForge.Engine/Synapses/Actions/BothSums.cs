using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>The sums of more targets: every signal is read once for all.</summary>
/// <typeparam name="TLeft">The sums of the first targets.</typeparam>
/// <typeparam name="TRight">The sums of the following targets.</typeparam>
/// <param name="left">The sums of the first targets.</param>
/// <param name="right">The sums of the following targets.</param>
internal unsafe struct BothSums<TLeft, TRight>(TLeft left, TRight right) : ISums
    where TLeft : struct, ISums
    where TRight : struct, ISums
{
    /// <inheritdoc/>
    public static int Groups
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLeft.Groups + TRight.Groups;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, long stride, Vector512<double> first, Vector512<double> second, Vector512<double> third, Vector512<double> fourth)
    {
        left.Add(weights, stride, first, second, third, fourth);
        right.Add(weights + (TLeft.Groups * Lanes.Count), stride, first, second, third, fourth);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, Vector512<double> signal)
    {
        left.Add(weights, signal);
        right.Add(weights + (TLeft.Groups * Lanes.Count), signal);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(double* inputs, long stride)
    {
        left.AddTo(inputs, stride);
        right.AddTo(inputs + (TLeft.Groups * stride), stride);
    }
}
