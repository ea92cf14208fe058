using System.Runtime.CompilerServices;

namespace NeuroForge.Static;

/// <summary>A synapse between rate neurons: passes on its weight times the pre-synaptic rate in every step and never changes.</summary>
[SynapseRule("continuous", Doc = "Passes on the pre-synaptic rate in every step, times its weight, and never changes it.")]
public struct ContinuousSynapse<L> : IContinuous<L>
    where L : struct, ILane<L>
{
    [Weight] public L Weight;

    [Sees(Side.Pre, "rate", "1")] public L Rate;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L Signal(in Clock clock) => Rate;
}
