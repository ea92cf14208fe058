using System.Runtime.CompilerServices;

namespace NeuroForge.HodgkinHuxley;

/// <summary>The potential and the open shares of the gates of sodium and potassium channels, or how fast they change.</summary>
/// <remarks>Fields and no properties: each property would count when the JIT decides how much it merges into the loop over neurons.</remarks>
internal struct Channels<T>
    where T : struct, IVector<T>
{
    /// <summary>Membrane potential in mV.</summary>
    internal T V;

    /// <summary>Activation of sodium channels.</summary>
    internal T M;

    /// <summary>Inactivation of sodium channels.</summary>
    internal T H;

    /// <summary>Activation of potassium channels.</summary>
    internal T N;

    /// <summary>These and so many times others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Channels<T> Plus(T times, in Channels<T> others) => new()
    {
        V = T.Fma(times, others.V, V), M = T.Fma(times, others.M, M), H = T.Fma(times, others.H, H), N = T.Fma(times, others.N, N),
    };
}
