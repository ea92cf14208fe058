using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>Two currents that decay exponentially.</summary>
/// <param name="ex">That of receptor ex, in pA.</param>
/// <param name="inh">That of receptor in, in pA.</param>
/// <param name="left">The fraction of each that remains at the end of a step.</param>
/// <param name="middle">The fraction of each that counts in the middle.</param>
internal readonly struct ExponentialCurrents<T>(T ex, T inh, (T Ex, T In) left, (T Ex, T In) middle) : ISynapticInput<ExponentialCurrents<T>, T>
    where T : struct, IVector<T>
{
    /// <summary>The current of receptor ex.</summary>
    internal T Ex { get; } = ex;

    /// <summary>The current of receptor in.</summary>
    internal T In { get; } = inh;

    /// <inheritdoc/>
    public T Conductance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0.0;
    }

    /// <inheritdoc/>
    public T Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ex + In;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ExponentialCurrents<T> Middle() => new(middle.Ex * Ex, middle.In * In, left, middle);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ExponentialCurrents<T> End() => new(left.Ex * Ex, left.In * In, left, middle);
}
