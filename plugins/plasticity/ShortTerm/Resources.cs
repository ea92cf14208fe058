using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.ShortTerm;

/// <summary>
/// The resources of a synapse: their recovered share x, and the share u of it that a spike releases. Both are values at the last spike, before that spike
/// used any.
/// </summary>
internal readonly struct Resources<T>(T x, T u)
    where T : struct, IVector<T>
{
    /// <summary>The share that has recovered.</summary>
    internal T X { get; } = x;

    /// <summary>The share of it that a spike releases.</summary>
    internal T U { get; } = u;

    /// <summary>The share of all resources that a spike releases.</summary>
    internal T Released
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => X * U;
    }

    /// <summary>Resources at the next spike.</summary>
    /// <param name="interval">The time since the last spike in ms.</param>
    /// <param name="release">U, which u is for a spike after a long rest.</param>
    /// <param name="tauRec">The time in which resources recover.</param>
    /// <param name="tauFac">The time in which u falls back to U; 0 for at once.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Resources<T> After(T interval, T release, T tauRec, T tauFac)
    {
        var used = T.Fma(-X, U, X) - 1.0;
        return new(T.Fma(used, Decay<T>.Over(interval / tauRec), 1.0), T.Fma(U * (1.0 - release), Decay<T>.Over(interval / tauFac), release));
    }
}
