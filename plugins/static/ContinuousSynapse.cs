using System.Runtime.CompilerServices;

namespace NeuroForge.Static;

/// <summary>A synapse between rate neurons: transmits its weight times the pre-synaptic rate in every step and never changes.</summary>
[SynapseRule("continuous", Doc = "Transmits its weight times the pre-synaptic rate in every step; the weight is constant.")]
public struct ContinuousSynapse<T> : IContinuous<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;

    [Sees(Side.Pre, "rate", "1")] public T Rate;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Signal(in Clock clock) => Rate;
}
