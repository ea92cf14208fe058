using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Delivers its weight and tires of it, the more the more often it is used.</summary>
[SynapseRule("tiring")]
public struct Tiring<L> : IOnPreSpike<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1", 0.05)] public L Rate;

    [Derived] public L Keep;

    [State("1", 0.5)] public L Uses;
    [Weight(Plastic = true)] public L Weight;
    [State("ms")] public L Last;

    public void Derive(double step) => Keep = 1.0 - (Rate * step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L OnPreSpike(in Clock clock)
    {
        Uses += 1.0;
        var amount = Weight / L.Sqrt(Uses + (Rate * ((L)clock.Time - Last)));
        Weight *= Keep;
        Last = clock.Time;
        return amount;
    }
}
