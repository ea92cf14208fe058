using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity;

/// <summary>The factor by which a trace decays in a time.</summary>
internal static class Decay<T>
    where T : struct, IVector<T>
{
    /// <summary>e^-x. Apart: merged into the loop over synapses, it would use up what the JIT merges into one method.</summary>
    /// <param name="x">The time over the time constant.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static T Over(T x) => T.Exp(-x);
}
