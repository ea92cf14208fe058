using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A rule that fails at the first spike.</summary>
[SynapseRule("faulty")]
public struct FaultyRule<T> : IOnPreSpike<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1", 0, Doc = "Above 0, deriving fails.")] public T FailsToDerive;

    [Derived] public T Nothing;

    [Weight] public T Weight;

    public readonly void Derive(double step)
    {
        if ((FailsToDerive > 0.0).ToBits() != 0)
        {
            throw new InvalidOperationException("cannot derive");
        }
    }

    public readonly T OnPreSpike(in Clock clock) => throw new InvalidOperationException("the synapse broke");
}
