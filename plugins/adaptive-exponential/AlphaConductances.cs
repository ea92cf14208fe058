using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>Two conductances that rise and fall as t e^(-t / tau).</summary>
/// <param name="ex">The excitatory conductance and its drive, in nS.</param>
/// <param name="inh">The inhibitory conductance and its drive.</param>
/// <param name="left">The factor by which each decays in a step, and the increase for each nS of its drive.</param>
/// <param name="middle">The same in the middle.</param>
/// <param name="reversal">Their reversal potentials in mV.</param>
internal readonly struct AlphaConductances<T>(
    (T G, T Drive) ex, (T G, T Drive) inh, ((T Left, T Raised) Ex, (T Left, T Raised) In) left, ((T Left, T Raised) Ex, (T Left, T Raised) In) middle,
    (T Ex, T In) reversal)
    : ISynapticInput<AlphaConductances<T>, T>
    where T : struct, IVector<T>
{
    /// <summary>The excitatory conductance and its drive.</summary>
    internal (T G, T Drive) Ex { get; } = ex;

    /// <summary>The inhibitory conductance and its drive.</summary>
    internal (T G, T Drive) In { get; } = inh;

    /// <inheritdoc/>
    public T Conductance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ex.G + In.G;
    }

    /// <inheritdoc/>
    public T Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.Fma(In.G, reversal.In, Ex.G * reversal.Ex);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AlphaConductances<T> Middle() => new((Of(Ex, middle.Ex), Ex.Drive), (Of(In, middle.In), In.Drive), left, middle, reversal);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AlphaConductances<T> End() =>
        new((Of(Ex, left.Ex), left.Ex.Left * Ex.Drive), (Of(In, left.In), left.In.Left * In.Drive), left, middle, reversal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Of((T G, T Drive) begin, (T Left, T Raised) later) => T.Fma(later.Left, begin.G, later.Raised * begin.Drive);
}
