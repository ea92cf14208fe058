using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>The sums of eight targets.</summary>
internal unsafe struct FourSums : ISums
{
    private Vector512<double> _s0;
    private Vector512<double> _s1;
    private Vector512<double> _s2;
    private Vector512<double> _s3;

    /// <inheritdoc/>
    public static int Groups
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, long stride, Vector512<double> first, Vector512<double> second, Vector512<double> third, Vector512<double> fourth)
    {
        _s0 = Vector512.FusedMultiplyAdd(first, Vector512.Load(weights), _s0);
        _s1 = Vector512.FusedMultiplyAdd(second, Vector512.Load(weights + stride), _s1);
        _s2 = Vector512.FusedMultiplyAdd(third, Vector512.Load(weights + (2 * stride)), _s2);
        _s3 = Vector512.FusedMultiplyAdd(fourth, Vector512.Load(weights + (3 * stride)), _s3);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double* weights, Vector512<double> signal) => _s0 = Vector512.FusedMultiplyAdd(signal, Vector512.Load(weights), _s0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AddTo(double* inputs, long stride) => (Vector512.Load(inputs) + ((_s0 + _s1) + (_s2 + _s3))).Store(inputs);
}
