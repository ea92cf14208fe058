using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Sees and keeps far more than one list of eight fields holds, of every kind in turn, and each of them matters to the weight.</summary>
[SynapseRule("crowded")]
public struct Crowded<L> : IOnPreSpike<L>, IOnTarget<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("ms", 2.5, Above = 0)] public L Tau;
    [Parameter("ms", 0.4, Above = 0)] public L ShortTau;
    [Parameter("1", 0.01)] public L Rate;

    [Derived] public L Kept;
    [Derived] public L Share;

    [State("1", 0.3)] public L Fast;
    [State("1", -0.2)] public L Slow;
    [Weight(Plastic = true)] public L Weight;
    [State("1")] public L Count;

    [Sees(Side.Pre, "phase", "1")] public L PrePhase;
    [Sees(Side.Post, "phase", "1")] public L PostPhase;
    [OfTarget] public L Product;
    [Trace(Side.Post, nameof(Tau))] public L PostTrace;
    [Trace(Side.Post, nameof(ShortTau), Nearest = true)] public L PostNearest;
    [SpikeTime(Side.Pre)] public L PreSpike;
    [Sees(Side.Pre, "last_a", "pA")] public L PreHeard;
    [Sees(Side.Post, "last_a", "pA")] public L PostHeard;
    [FiringRate(Side.Post, nameof(Tau))] public L PostRate;
    [Trace(Side.Pre, nameof(Tau), Nearest = true)] public L PreTrace;
    [Trace(Side.Pre, nameof(ShortTau))] public L PreShort;
    [OfTarget] public L Sum;
    [SpikeTime(Side.Post)] public L PostSpike;
    [Sees(Side.Post, "b", "pA")] public L Arriving;

    public void Derive(double step) => (Kept, Share) = (L.Exp(-step / Tau), step / Tau);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L OnPreSpike(in Clock clock) => Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock)
    {
        Product = PostPhase * (PostTrace - PostNearest);
        Sum = PostHeard + (Rate * PostRate) + PostPhase + Arriving;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock)
    {
        var order = L.Select(PostSpike >= PreSpike, PreTrace, PreShort - PostTrace);
        Fast = L.Fma(Kept, Fast, PrePhase + order);
        Slow = L.Fma(Share, Fast - Slow, Slow) + (Rate * PreHeard);
        Count += 1.0;
        Weight += Rate * L.Tanh(Slow + Product - Sum + (Rate * Count));
    }
}
