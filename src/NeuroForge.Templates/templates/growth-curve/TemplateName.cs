using System.Runtime.CompilerServices;
using NeuroForge;

namespace TemplateNamePlugin;

/// <summary>
/// Elements grow below a set-point of calcium and are lost above it, the rate saturating on both sides: dz/dt = nu tanh((eps - Ca) / width).
/// A neuron that fires below its set-point so gains synapses, and one that fires above it loses some.
/// </summary>
/// <remarks>A homeostatic curve in the manner of Butz and van Ooyen (2013), doi:10.1371/journal.pcbi.1003259.</remarks>
[GrowthCurve("template_name", Doc = "Grows below a set-point of calcium and shrinks above it, saturating on both sides.", Reference = "doi:10.1371/journal.pcbi.1003259")]
public struct TemplateName<L> : IGrowthCurve<L>
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 0.001, Doc = "Rate of growth far below the set-point, and of loss far above.")] public L GrowthRate;
    [Parameter("1", 0.05, Above = 0, Doc = "Set-point: the calcium concentration at which nothing changes.")] public L Eps;
    [Parameter("1", 0.05, Above = 0, Doc = "How far from the set-point the rate saturates.")] public L Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L Rate(L calcium) => GrowthRate * L.Tanh((Eps - calcium) / Width);
}
