using System.Runtime.CompilerServices;

namespace NeuroForge.Testing;

/// <summary>A synapse that passes its weight on.</summary>
[SynapseRule("kit_synapse", Doc = "Passes its weight on.")]
internal struct KitSynapse<L> : IOnPreSpike<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L OnPreSpike(in Clock clock) => Weight;
}
