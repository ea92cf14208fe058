using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Passes on the phase of the source.</summary>
[SynapseRule("flow")]
public struct Flow<T> : IContinuous<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 1)] public T Gain;

    [Weight] public T Weight;

    [Sees(Side.Pre, "phase", "1")] public T Phase;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Signal(in Clock clock) => Gain * Phase;
}
