using System.Runtime.CompilerServices;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Parts;

/// <summary>A synapse that transmits its weight.</summary>
[SynapseRule("kit_synapse", Doc = "Transmits its weight.")]
internal struct KitSynapse<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight;
}
