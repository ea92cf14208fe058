using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>The sums of twice as many lanes: every signal is read once for both halves.</summary>
/// <typeparam name="TSums">The sums of a half.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
/// <param name="left">The one half.</param>
/// <param name="right">The other half.</param>
internal unsafe struct TwiceTheSums<TSums, L>(TSums left, TSums right) : ISums<L>
    where TSums : struct, ISums<L>
    where L : struct, ILane<L>
{
    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * TSums.Width;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, long stride, L first, L second, L third, L fourth)
    {
        left.Add(weights, stride, first, second, third, fourth);
        right.Add(weights + TSums.Width, stride, first, second, third, fourth);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, L signal)
    {
        left.Add(weights, signal);
        right.Add(weights + TSums.Width, signal);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(double* amounts)
    {
        left.Store(amounts);
        right.Store(amounts + TSums.Width);
    }
}
