using System.Runtime.CompilerServices;

namespace NeuroForge.ButzVanOoyen2013;

/// <summary>Elements grow below the set-point and are lost above it, in proportion: dz/dt = nu (1 - Ca / eps).</summary>
[GrowthCurve(
    "linear",
    Doc = "Grows below a set-point of calcium and shrinks above it, in proportion to the distance.",
    Reference = "doi:10.1371/journal.pcbi.1003259; defaults of NEST 3.9")]
public struct Linear<T> : IGrowthCurve<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 1.0, Doc = "Rate of growth without calcium; below 0 the curve is inverted.")]
    public T GrowthRate;

    [Parameter("1", 0.7, Above = 0, Doc = "Set-point: calcium concentration above which elements are lost.")]
    public T Eps;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Rate(T calcium) => GrowthRate * (1.0 - (calcium / Eps));
}
