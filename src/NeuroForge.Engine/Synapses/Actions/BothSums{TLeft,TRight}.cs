using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuroForge.Engine;

/// <summary>The sums of more targets: every signal is read once for all.</summary>
/// <typeparam name="TLeft">The sums of some.</typeparam>
/// <typeparam name="TRight">The sums of those that follow.</typeparam>
/// <param name="left">The sums of some.</param>
/// <param name="right">The sums of those that follow.</param>
internal unsafe struct BothSums<TLeft, TRight>(TLeft left, TRight right) : ISums
    where TLeft : struct, ISums
    where TRight : struct, ISums
{
    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLeft.Width + TRight.Width;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, long stride, Vector512<double> first, Vector512<double> second, Vector512<double> third, Vector512<double> fourth)
    {
        left.Add(weights, stride, first, second, third, fourth);
        right.Add(weights + TLeft.Width, stride, first, second, third, fourth);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, Vector512<double> signal)
    {
        left.Add(weights, signal);
        right.Add(weights + TLeft.Width, signal);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(double* amounts)
    {
        left.Store(amounts);
        right.Store(amounts + TLeft.Width);
    }
}
