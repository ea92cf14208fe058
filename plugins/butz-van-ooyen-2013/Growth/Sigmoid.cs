using System.Runtime.CompilerServices;

namespace NeuroForge.ButzVanOoyen2013;

/// <summary>
/// Elements grow below the set-point and are lost above it, with the same greatest rate on both sides:
/// dz/dt = nu (2 / (1 + exp((Ca - eps) / psi)) - 1).
/// </summary>
[GrowthCurve(
    "sigmoid",
    Doc = "Grows below a set-point of calcium and shrinks above it, the rate saturating on both sides.",
    Reference = "doi:10.3389/fnsyn.2014.00007; defaults of NEST 3.9")]
public struct Sigmoid<T> : IGrowthCurve<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 1.0, Doc = "Greatest rate of growth and of loss; below 0 the curve is inverted.")]
    public T GrowthRate;

    [Parameter("1", 0.7, Above = 0, Doc = "Set-point: calcium concentration above which elements are lost.")]
    public T Eps;

    [Parameter("1", 0.1, Above = 0, Doc = "Width of the transition from growth to loss, as a calcium concentration.")]
    public T Psi;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Rate(T calcium) => GrowthRate * ((2.0 / (1.0 + T.Exp((calcium - Eps) / Psi))) - 1.0);
}
