using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.SpikeTiming;

/// <summary>
/// The triplet rule of Pfister and Gerstner: a post-synaptic spike strengthens by r_1 (A2+ + A3+ o_2), a pre-synaptic one weakens by o_1 (A2- + A3- r_2), with
/// a fast and a slow trace of either neuron, the slow ones just before the spike.
/// </summary>
[Equations(
    "pre-synaptic spike: w = w - o_1 (a_minus + a_minus_triplet r_2), then r_1 = r_1 + 1, r_2 = r_2 + 1",
    "post-synaptic spike: w = w + r_1 (a_plus + a_plus_triplet o_2), then o_1 = o_1 + 1, o_2 = o_2 + 1",
    "dr_1/dt = -r_1 / tau_plus, dr_2/dt = -r_2 / tau_plus_triplet, do_1/dt = -o_1 / tau_minus, do_2/dt = -o_2 / tau_minus_triplet",
    "w_min <= w <= w_max")]
[SynapseRule(
    "stdp_triplet",
    Doc = "Triplet rule of spike-timing-dependent plasticity: dw = r_1 (a_plus + a_plus_triplet o_2) or -o_1 (a_minus + a_minus_triplet r_2).",
    Reference = "doi:10.1523/JNEUROSCI.1425-06.2006; NEST 3.9, stdp_triplet_synapse")]
public struct StdpTriplet<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 5e-10, Doc = "Strengthening by a pair, in the weight's unit.")] public T APlus;
    [Parameter("1", 6.2e-3, Doc = "Strengthening by a triplet, in the weight's unit.")] public T APlusTriplet;
    [Parameter("1", 7e-3, Doc = "Weakening by a pair, in the weight's unit.")] public T AMinus;
    [Parameter("1", 2.3e-4, Doc = "Weakening by a triplet, in the weight's unit.")] public T AMinusTriplet;
    [Parameter("ms", 16.8, Above = 0, Doc = "Time constant of the fast pre-synaptic trace r_1.")] public T TauPlus;
    [Parameter("ms", 101, Above = 0, Doc = "Time constant of the slow pre-synaptic trace r_2.")] public T TauPlusTriplet;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of the fast post-synaptic trace o_1.")] public T TauMinus;
    [Parameter("ms", 110, Above = 0, Doc = "Time constant of the slow post-synaptic trace o_2.")] public T TauMinusTriplet;
    [Parameter("1", 0, MaxParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 100, Doc = "Greatest weight, in its unit.")] public T WMax;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Trace(Side.Pre, nameof(TauPlus), Before = true)] public T FastPre;
    [Trace(Side.Pre, nameof(TauPlusTriplet), Before = true)] public T SlowPre;
    [Trace(Side.Post, nameof(TauMinus))] public T FastPost;
    [Trace(Side.Post, nameof(TauMinusTriplet), Before = true)] public T SlowPost;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock) => Weight = T.Max(T.Fma(-FastPost, T.Fma(AMinusTriplet, SlowPre, AMinus), Weight), WMin);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight = T.Min(T.Fma(FastPre, T.Fma(APlusTriplet, SlowPost, APlus), Weight), WMax);
}
