using System.Runtime.CompilerServices;

namespace NeuroForge.WeightBasedRewiring;

/// <summary>
/// Spike-timing-dependent plasticity that does not depend on the order of the spikes: the change falls with their distance as a sum of two exponentials (a
/// Mexican hat if the amplitudes have opposite signs), and each spike adds a constant of its side.
/// </summary>
[SynapseRule(
    "four_trace_stdp",
    Doc = "Changes its weight at every spike of either side by a constant and by two traces of the other side's spikes.",
    Reference = "https://brian.discourse.group, Implementation of Structural Plasticity")]
public struct FourTraceStdp<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("nS", 0.01, Min = 0, Doc = "Change of the weight per unit of offset or trace.")] public T LearningRate;
    [Parameter("1", Doc = "Offset at a pre-synaptic spike.")] public T AlphaPre;
    [Parameter("1", Doc = "Offset at a post-synaptic spike.")] public T AlphaPost;
    [Parameter("1", Doc = "Amplitude of the traces with tau_plus.")] public T APlus;
    [Parameter("1", Doc = "Amplitude of the traces with tau_minus.")] public T AMinus;
    [Parameter("ms", Above = 0, Doc = "Time constant of the traces with amplitude a_plus.")] public T TauPlus;
    [Parameter("ms", Above = 0, Doc = "Time constant of the traces with amplitude a_minus.")] public T TauMinus;
    [Parameter("nS", 20, Min = 0, Doc = "Largest weight; the smallest is 0.")] public T GMax;

    [Weight(Plastic = true, Unit = "nS", Min = 0, MaxParameter = nameof(GMax))] public T Weight;

    [Trace(Side.Pre, nameof(TauPlus))] public T PrePlus;
    [Trace(Side.Pre, nameof(TauMinus))] public T PreMinus;
    [Trace(Side.Post, nameof(TauPlus))] public T PostPlus;
    [Trace(Side.Post, nameof(TauMinus))] public T PostMinus;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var delivered = Weight;
        Learn(AlphaPre, PostPlus, PostMinus);
        return delivered;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Learn(AlphaPost, PrePlus, PreMinus);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Learn(T offset, T plus, T minus)
    {
        var change = T.Fma(AMinus, minus, T.Fma(APlus, plus, offset));
        Weight = T.Min(T.Max(T.Fma(LearningRate, change, Weight), 0.0), GMax);
    }
}
