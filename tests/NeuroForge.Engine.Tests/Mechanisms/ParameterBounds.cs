using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Keeps its weight between two parameters; it learns, but does not say so.</summary>
[SynapseRule("parameter_bounds")]
public struct ParameterBounds<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("pA", 0, MaxParameter = nameof(High))] public T Low;
    [Parameter("pA", 2)] public T High;

    [Weight(Unit = "pA", MinParameter = nameof(Low), MaxParameter = nameof(High))] public T Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var delivered = Weight;
        Weight = T.Min(T.Max(Weight + 0.1, Low), High);
        return delivered;
    }
}
