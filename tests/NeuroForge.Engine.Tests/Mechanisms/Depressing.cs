using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight and tires of it, the more the more often it is used.</summary>
[SynapseRule("depressing")]
public struct Depressing<T> : IOnPreSpike<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1", 0.05)] public T Rate;

    [Derived] public T Keep;

    [State("1", 0.5)] public T Uses;
    [Weight(Plastic = true)] public T Weight;
    [State("ms", IsMoment = true)] public T Last;

    public void Derive(double step) => Keep = 1.0 - (Rate * step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        Uses += 1.0;
        var amount = Weight / T.Sqrt(Uses + (Rate * ((T)clock.Time - Last)));
        Weight *= Keep;
        Last = clock.Time;
        return amount;
    }
}
