using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Sees and keeps far more than one list of eight fields holds, of every kind in turn, and each of them matters to the weight.</summary>
[SynapseRule("many_fields")]
public struct ManyFields<T> : IOnPreSpike<T>, IOnTarget<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 2.5, Above = 0)] public T Tau;
    [Parameter("ms", 0.4, Above = 0)] public T ShortTau;
    [Parameter("1", 0.01)] public T Rate;

    [Derived] public T Kept;
    [Derived] public T Share;

    [State("1", 0.3)] public T Fast;
    [State("1", -0.2)] public T Slow;
    [Weight(Plastic = true)] public T Weight;
    [State("1")] public T Count;

    [Sees(Side.Pre, "phase", "1")] public T PrePhase;
    [Sees(Side.Post, "phase", "1")] public T PostPhase;
    [OfTarget] public T Product;
    [Trace(Side.Post, nameof(Tau))] public T PostTrace;
    [Trace(Side.Post, nameof(ShortTau), Nearest = true)] public T PostNearest;
    [SpikeTime(Side.Pre)] public T PreSpike;
    [Sees(Side.Pre, "last_a", "pA")] public T PreHeard;
    [Sees(Side.Post, "last_a", "pA")] public T PostHeard;
    [FiringRate(Side.Post, nameof(Tau))] public T PostRate;
    [Trace(Side.Pre, nameof(Tau), Nearest = true)] public T PreTrace;
    [Trace(Side.Pre, nameof(ShortTau))] public T PreShort;
    [OfTarget] public T Sum;
    [SpikeTime(Side.Post)] public T PostSpike;
    [Sees(Side.Post, "b", "pA")] public T Arriving;

    public void Derive(double step) => (Kept, Share) = (T.Exp(-step / Tau), step / Tau);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock)
    {
        Product = PostPhase * (PostTrace - PostNearest);
        Sum = PostHeard + (Rate * PostRate) + PostPhase + Arriving;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock)
    {
        var order = T.Select(PostSpike >= PreSpike, PreTrace, PreShort - PostTrace);
        Fast = T.Fma(Kept, Fast, PrePhase + order);
        Slow = T.Fma(Share, Fast - Slow, Slow) + (Rate * PreHeard);
        Count += 1.0;
        Weight += Rate * T.Tanh(Slow + Product - Sum + (Rate * Count));
    }
}
