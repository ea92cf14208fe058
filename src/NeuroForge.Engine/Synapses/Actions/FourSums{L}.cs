using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>The sums of one lane.</summary>
/// <typeparam name="L">The lane.</typeparam>
internal unsafe struct FourSums<L> : ISums<L>
    where L : struct, ILane<L>
{
    private L _s0;
    private L _s1;
    private L _s2;
    private L _s3;

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => L.Width;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, long stride, L first, L second, L third, L fourth)
    {
        _s0 = L.Fma(L.Load(ref *weights), first, _s0);
        _s1 = L.Fma(L.Load(ref weights[stride]), second, _s1);
        _s2 = L.Fma(L.Load(ref weights[2 * stride]), third, _s2);
        _s3 = L.Fma(L.Load(ref weights[3 * stride]), fourth, _s3);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, L signal) => _s0 = L.Fma(L.Load(ref *weights), signal, _s0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(double* amounts) => L.Store((_s0 + _s1) + (_s2 + _s3), ref *amounts);
}
