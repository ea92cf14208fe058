using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>
/// Nearest-neighbour spike-timing-dependent plasticity in every step: the change that follows from the order of the last two spikes and the traces.
/// </summary>
internal static class SpikeOrder<T>
    where T : struct, IVector<T>
{
    /// <summary>Potentiation if the post-synaptic spike came last or both came together; depression if the pre-synaptic spike came last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Change(T preSpike, T postSpike, T potentiation, T depression) =>
        T.Select(postSpike >= preSpike, potentiation, -depression);
}
