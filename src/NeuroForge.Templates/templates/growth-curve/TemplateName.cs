using System.Runtime.CompilerServices;

namespace TemplateNamePlugin;

/// <summary>
/// Elements grow below a set-point of calcium and are lost above it, with a rate that saturates on both sides: dz/dt = nu tanh((eps - Ca) / width). So a neuron
/// that fires below its set-point gains synapses, and one that fires above it loses some.
/// </summary>
/// <remarks>A homeostatic curve similar to those of Butz and van Ooyen (2013), doi:10.1371/journal.pcbi.1003259.</remarks>
[GrowthCurve(
    "template_name",
    Doc = "Grows below a set-point of calcium and shrinks above it, saturating on both sides.",
    Reference = "doi:10.1371/journal.pcbi.1003259")]
public struct TemplateName<T> : IGrowthCurve<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 0.001, Doc = "Rate of growth far below the set-point, and of loss far above.")] public T GrowthRate;
    [Parameter("1", 0.05, Above = 0, Doc = "Set-point: the calcium concentration at which the number of elements is constant.")] public T Eps;
    [Parameter("1", 0.05, Above = 0, Doc = "Distance from the set-point at which the rate saturates.")] public T Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Rate(T calcium) => GrowthRate * T.Tanh((Eps - calcium) / Width);
}
