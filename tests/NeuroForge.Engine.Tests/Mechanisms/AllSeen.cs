using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Sees everything that can be seen and learns from it whenever it can.</summary>
[SynapseRule("all_seen")]
public struct AllSeen<T> : IOnPreSpike<T>, IOnPostSpike<T>, IOnTarget<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 3, Above = 0)] public T TauPre;
    [Parameter("ms", 0.7, Above = 0)] public T TauPost;
    [Parameter("ms", 1.5, Above = 0)] public T Window;

    [State("1")] public T Steps;
    [Weight(Plastic = true)] public T Weight;

    [Trace(Side.Pre, nameof(TauPre))] public T Pre;
    [Trace(Side.Post, nameof(TauPost), Nearest = true)] public T Post;
    [SpikeTime(Side.Pre)] public T PreTime;
    [SpikeTime(Side.Post)] public T PostTime;
    [FiringRate(Side.Pre, nameof(Window))] public T PreRate;
    [FiringRate(Side.Post, nameof(Window))] public T PostRate;
    [Sees(Side.Pre, "phase", "1")] public T PreState;
    [Sees(Side.Post, "phase", "1")] public T PostState;
    [Sees(Side.Post, "a", "pA")] public T Arriving;
    [OfTarget] public T Own;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var amount = Weight;
        Weight += (0.01 * Post) + (0.0001 * PreRate);
        return amount;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight += (0.03 * Pre) - (0.0001 * PostRate);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock) => Own = (1e-4 * Arriving) - (0.02 * PostState) - (1e-5 * PostRate);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock)
    {
        var order = T.Select(PostTime >= PreTime, 1e-3, -2e-3);
        var seen = (0.01 * PreState) + (1e-5 * PreRate) + Own;
        Weight += 0.1 * ((0.1 * (Pre - Post)) + order + seen);
        Steps += 1.0;
    }
}
