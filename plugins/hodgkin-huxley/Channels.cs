using System.Runtime.CompilerServices;

namespace NeuroForge.HodgkinHuxley;

/// <summary>The potential and the open shares of the gates of sodium and potassium channels, or how fast they change.</summary>
internal readonly struct Channels<T>(T v, T m, T h, T n)
    where T : struct, IVector<T>
{
    /// <summary>Membrane potential in mV.</summary>
    internal T V { get; } = v;

    /// <summary>Activation of sodium channels.</summary>
    internal T M { get; } = m;

    /// <summary>Inactivation of sodium channels.</summary>
    internal T H { get; } = h;

    /// <summary>Activation of potassium channels.</summary>
    internal T N { get; } = n;

    /// <summary>These and so many times others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Channels<T> Plus(T times, in Channels<T> others) =>
        new(T.Fma(times, others.V, V), T.Fma(times, others.M, M), T.Fma(times, others.H, H), T.Fma(times, others.N, N));
}
