using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>Two conductances that decay exponentially.</summary>
/// <param name="ex">The excitatory one, in nS.</param>
/// <param name="inh">The inhibitory one, in nS.</param>
/// <param name="left">The fraction of each that remains at the end of a step.</param>
/// <param name="middle">The fraction of each that counts in the middle.</param>
/// <param name="reversal">Their reversal potentials in mV.</param>
internal readonly struct ExponentialConductances<T>(T ex, T inh, (T Ex, T In) left, (T Ex, T In) middle, (T Ex, T In) reversal)
    : ISynapticInput<ExponentialConductances<T>, T>
    where T : struct, IVector<T>
{
    /// <summary>The excitatory conductance.</summary>
    internal T Ex { get; } = ex;

    /// <summary>The inhibitory conductance.</summary>
    internal T In { get; } = inh;

    /// <inheritdoc/>
    public T Conductance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ex + In;
    }

    /// <inheritdoc/>
    public T Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.Fma(In, reversal.In, Ex * reversal.Ex);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ExponentialConductances<T> Middle() => new(middle.Ex * Ex, middle.In * In, left, middle, reversal);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ExponentialConductances<T> End() => new(left.Ex * Ex, left.In * In, left, middle, reversal);
}
