using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>
/// Spike-timing-dependent plasticity of nearest neighbours that acts all the time: what the order of the last two spikes makes of the traces.
/// </summary>
internal static class SpikeOrder<T>
    where T : struct, IVector<T>
{
    /// <summary>Potentiation where the post-synaptic spike came last or both came together, depression where the pre-synaptic one did.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Change(T preSpike, T postSpike, T potentiation, T depression) =>
        T.Select(postSpike >= preSpike, potentiation, -depression);
}
