using System.Runtime.CompilerServices;

namespace NeuroForge.Testing;

/// <summary>Elements that come, or go, at one rate.</summary>
[GrowthCurve("kit_growth", Doc = "One rate at every calcium.")]
internal struct KitGrowth<L> : IGrowthCurve<L>
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 0.05, Doc = "Elements per ms.")] public L GrowthRate;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L Rate(L calcium) => GrowthRate;
}
