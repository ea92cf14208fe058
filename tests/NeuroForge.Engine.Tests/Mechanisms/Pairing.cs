using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Learns at spikes of both neurons, from the traces of both.</summary>
[SynapseRule("pairing")]
public struct Pairing<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 3, Above = 0)] public T TauPre;
    [Parameter("ms", 0.7, Above = 0)] public T TauPost;

    [Weight(Plastic = true)] public T Weight;

    [Trace(Side.Pre, nameof(TauPre))] public T Pre;
    [Trace(Side.Post, nameof(TauPost))] public T Post;
    [Trace(Side.Post, nameof(TauPre), Nearest = true)] public T Nearest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var amount = Weight;
        Weight += (0.01 * Post) - (0.002 * Pre);
        return amount;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight += (0.03 * Pre) - (0.001 * Post) - (0.004 * Nearest);
}
