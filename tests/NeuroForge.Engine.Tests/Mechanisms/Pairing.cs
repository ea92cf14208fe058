using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Learns at spikes of both neurons, from the traces of both.</summary>
[SynapseRule("pairing")]
public struct Pairing<L> : IOnPreSpike<L>, IOnPostSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("ms", 3, Above = 0)] public L TauPre;
    [Parameter("ms", 0.7, Above = 0)] public L TauPost;

    [Weight(Plastic = true)] public L Weight;

    [Trace(Side.Pre, nameof(TauPre))] public L Pre;
    [Trace(Side.Post, nameof(TauPost))] public L Post;
    [Trace(Side.Post, nameof(TauPre), Nearest = true)] public L Nearest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L OnPreSpike(in Clock clock)
    {
        var amount = Weight;
        Weight += (0.01 * Post) - (0.002 * Pre);
        return amount;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight += (0.03 * Pre) - (0.001 * Post) - (0.004 * Nearest);
}
