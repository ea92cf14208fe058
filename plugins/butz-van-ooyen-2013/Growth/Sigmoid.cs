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
public struct Sigmoid<L> : IGrowthCurve<L>
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 1.0, Doc = "Greatest rate of growth and of loss; below 0 the curve is turned over.")]
    public L GrowthRate;

    [Parameter("1", 0.7, Above = 0, Doc = "Set-point: calcium concentration above which elements are lost.")]
    public L Eps;

    [Parameter("1", 0.1, Above = 0, Doc = "Width of the passage from growth to loss, as a calcium concentration.")]
    public L Psi;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L Rate(L calcium) => GrowthRate * ((2.0 / (1.0 + L.Exp((calcium - Eps) / Psi))) - 1.0);
}
