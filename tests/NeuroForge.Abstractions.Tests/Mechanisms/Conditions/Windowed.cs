using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms.Conditions;

/// <summary>A rule that looks at a firing rate and keeps its weight within bounds.</summary>
[SynapseRule("windowed")]
public struct Windowed<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 100, Above = 0)] public T Window;
    [Parameter("nS", 3, Min = 0)] public T Greatest;
    [Weight(Unit = "nS", Min = 0, Max = 5, MaxParameter = nameof(Greatest))] public T Weight;
    [FiringRate(Side.Post, nameof(Window))] public T Rate;

    public readonly T OnPreSpike(in Clock clock) => Weight * Rate;
}
