using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight times the trace of the source, the louder the later it is, and changes nothing.</summary>
[SynapseRule("trace_delivery")]
public struct TraceDelivery<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 2, Above = 0)] public T Tau;

    [Weight] public T Weight;

    [Trace(Side.Pre, nameof(Tau))] public T Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight * Pre * (1.0 + clock.Time);
}
