using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>Two conductances that rise and fall as t e^(-t / tau).</summary>
/// <param name="ex">The excitatory conductance and its drive, in nS.</param>
/// <param name="inh">The inhibitory conductance and its drive.</param>
/// <param name="half">The factor by which each decays in half a part of a step.</param>
/// <param name="rise">The increase of each conductance in half a part for each nS of its drive.</param>
/// <param name="reversal">Their reversal potentials in mV.</param>
internal readonly struct AlphaConductances<T>((T G, T Drive) ex, (T G, T Drive) inh, (T Ex, T In) half, (T Ex, T In) rise, (T Ex, T In) reversal)
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
    public AlphaConductances<T> HalfAPartLater() =>
        new(
            (T.Fma(half.Ex, Ex.G, rise.Ex * Ex.Drive), half.Ex * Ex.Drive),
            (T.Fma(half.In, In.G, rise.In * In.Drive), half.In * In.Drive),
            half,
            rise,
            reversal);
}
