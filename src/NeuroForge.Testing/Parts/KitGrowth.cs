using System.Runtime.CompilerServices;
using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Parts;

/// <summary>Elements that grow, or are lost, at a constant rate.</summary>
[GrowthCurve("kit_growth", Doc = "The same rate at every calcium.")]
internal struct KitGrowth<T> : IGrowthCurve<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 0.05, Doc = "Elements per ms.")] public T GrowthRate;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Rate(T calcium) => GrowthRate;
}
