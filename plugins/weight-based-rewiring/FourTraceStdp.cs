using System.Runtime.CompilerServices;

namespace NeuroForge.WeightBasedRewiring;

/// <summary>
/// Spike-timing-dependent plasticity in which the order of the spikes does not matter: the change falls with their distance as a sum of two
/// exponentials, with amplitudes of opposite signs a hat, and each spike adds a constant of its own side.
/// </summary>
[SynapseRule(
    "four_trace_stdp",
    Doc = "Changes its weight at every spike of either side by a constant and by two traces of the other side's spikes.",
    Reference = "https://brian.discourse.group, Implementation of Structural Plasticity")]
public struct FourTraceStdp<L> : IOnPreSpike<L>, IOnPostSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("nS", 0.01, Min = 0, Doc = "Change of the weight per unit of offset or trace.")] public L LearningRate;
    [Parameter("1", Doc = "Offset at a pre-synaptic spike.")] public L AlphaPre;
    [Parameter("1", Doc = "Offset at a post-synaptic spike.")] public L AlphaPost;
    [Parameter("1", Doc = "Amplitude of the traces with tau_plus.")] public L APlus;
    [Parameter("1", Doc = "Amplitude of the traces with tau_minus.")] public L AMinus;
    [Parameter("ms", Above = 0, Doc = "Time constant of the traces with amplitude a_plus.")] public L TauPlus;
    [Parameter("ms", Above = 0, Doc = "Time constant of the traces with amplitude a_minus.")] public L TauMinus;
    [Parameter("nS", 20, Min = 0, Doc = "Greatest weight; the least is 0.")] public L GMax;

    [Weight(Plastic = true, Unit = "nS")] public L Weight;

    [Trace(Side.Pre, nameof(TauPlus))] public L PrePlus;
    [Trace(Side.Pre, nameof(TauMinus))] public L PreMinus;
    [Trace(Side.Post, nameof(TauPlus))] public L PostPlus;
    [Trace(Side.Post, nameof(TauMinus))] public L PostMinus;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L OnPreSpike(in Clock clock)
    {
        var delivered = Weight;
        Learn(AlphaPre, PostPlus, PostMinus);
        return delivered;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Learn(AlphaPost, PrePlus, PreMinus);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Learn(L offset, L plus, L minus)
    {
        var change = L.Fma(AMinus, minus, L.Fma(APlus, plus, offset));
        Weight = L.Min(L.Max(L.Fma(LearningRate, change, Weight), 0.0), GMax);
    }
}
