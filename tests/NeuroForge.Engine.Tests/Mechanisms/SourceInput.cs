using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Wants to pass on what its source is about to hear, which cannot be seen.</summary>
[SynapseRule("source_input")]
public struct SourceInput<T> : IContinuous<T>
    where T : struct, IVector<T>
{
    [Weight] public T Weight;

    [Sees(Side.Pre, "a", "pA")] public T Arriving;

    public readonly T Signal(in Clock clock) => Arriving;
}
