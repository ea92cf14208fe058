using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.SpikeTiming;

/// <summary>
/// Spike-timing-dependent plasticity of nearest neighbours, symmetric: each spike is paired with the last spike of the other neuron before it.
/// </summary>
[Equations(
    "r = w_max - w_min",
    "pre-synaptic spike: w = w - alpha lambda r ((w - w_min) / r)^mu_minus y",
    "post-synaptic spike: w = w + lambda r ((w_max - w) / r)^mu_plus x",
    "dx/dt = -x / tau_plus, dy/dt = -y / tau_minus; a pre-synaptic spike: x = 1, a post-synaptic spike: y = 1")]
[SynapseRule(
    "stdp_nn_symm",
    Doc = "Spike-timing-dependent plasticity in which each spike is paired with the last one of the other neuron before it.",
    Reference = "doi:10.1007/s00422-008-0233-1, fig. 7A; NEST 3.9, stdp_nn_symm_synapse")]
public struct StdpNnSymm<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 0.01, Doc = "Learning rate: greatest strengthening by a pair, as a share of the range from w_min to w_max.")] public T Lambda;
    [Parameter("1", 1, Doc = "Weakening relative to strengthening.")] public T Alpha;
    [Parameter("1", 1, Min = 0, Doc = "Exponent of strengthening: 0 additive, 1 multiplicative.")] public T MuPlus;
    [Parameter("1", 1, Min = 0, Doc = "Exponent of weakening: 0 additive, 1 multiplicative.")] public T MuMinus;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of strengthening.")] public T TauPlus;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of weakening.")] public T TauMinus;
    [Parameter("1", 0, BelowParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 100, Doc = "Greatest weight, in its unit.")] public T WMax;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Trace(Side.Pre, nameof(TauPlus), Nearest = true, Before = true)] public T PreTrace;
    [Trace(Side.Post, nameof(TauMinus), Nearest = true)] public T PostTrace;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock) => Weight = new WeightBounds<T>(WMin, WMax).Weaken(Weight, Alpha * Lambda * PostTrace, MuMinus);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight = new WeightBounds<T>(WMin, WMax).Strengthen(Weight, Lambda * PreTrace, MuPlus);
}
