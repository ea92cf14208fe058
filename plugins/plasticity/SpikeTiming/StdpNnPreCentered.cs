using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.SpikeTiming;

/// <summary>
/// Spike-timing-dependent plasticity of nearest neighbours, centred on the pre-synaptic spikes: each of them is paired with the last post-synaptic spike
/// before it and with the first one after it.
/// </summary>
[Equations(
    "r = w_max - w_min",
    "pre-synaptic spike: w = w - alpha lambda r ((w - w_min) / r)^mu_minus y",
    "post-synaptic spike: w = w + lambda r ((w_max - w) / r)^mu_plus x",
    "dx/dt = -x / tau_plus, dy/dt = -y / tau_minus; x adds up pre-synaptic spikes since the last post-synaptic one; a post-synaptic spike: y = 1")]
[SynapseRule(
    "stdp_nn_pre_centered",
    Doc = "Spike-timing-dependent plasticity in which each pre-synaptic spike is paired with the post-synaptic one before it and the one after it.",
    Reference = "doi:10.1007/s00422-008-0233-1, fig. 7B; NEST 3.9, stdp_nn_pre_centered_synapse")]
public struct StdpNnPreCentered<T> : IOnPreSpike<T>, IOnPostSpike<T>, IDerive
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

    [Derived] public T PerTauPlus;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;
    [State("1", Doc = "Trace of the pre-synaptic spikes since the last post-synaptic one, at the last of them.")] public T Waiting;
    [State("ms", -1e18, IsMoment = true, Doc = "Time of the last pre-synaptic spike.")] public T LastPre;

    [Trace(Side.Post, nameof(TauMinus), Nearest = true)] public T PostTrace;

    public void Derive(double step) => PerTauPlus = 1.0 / TauPlus;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        Waiting = T.Fma(Waiting, Decay<T>.Over((clock.Time - LastPre) * PerTauPlus), 1.0);
        LastPre = clock.Time;
        return Weight = new WeightBounds<T>(WMin, WMax).Weaken(Weight, Alpha * Lambda * PostTrace, MuMinus);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock)
    {
        // A pre-synaptic spike of this step has been counted already: it waits for the next post-synaptic one.
        var together = LastPre >= clock.Time;
        var waiting = T.Select(together, Waiting - 1.0, Waiting * Decay<T>.Over((clock.Time - LastPre) * PerTauPlus));
        Weight = new WeightBounds<T>(WMin, WMax).Strengthen(Weight, Lambda * waiting, MuPlus);
        Waiting = T.Select(together, 1.0, 0.0);
    }
}
