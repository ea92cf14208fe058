using System.Runtime.CompilerServices;
using NeuroForge.Plasticity.SpikeTiming;

namespace NeuroForge.Plasticity.ShortTerm;

/// <summary>Short-term plasticity after Tsodyks and Markram with a weight that learns as that of <see cref="Stdp{T}"/>.</summary>
[Equations(
    "dx/dt = (1 - x) / tau_rec, du/dt = (u_0 - u) / tau_fac between spikes",
    "pre-synaptic spike: transmits w u x, then x = x - u x, u = u + u_0 (1 - u)",
    "r = w_max - w_min",
    "pre-synaptic spike: w = w - alpha lambda r ((w - w_min) / r)^mu_minus y",
    "post-synaptic spike: w = w + lambda r ((w_max - w) / r)^mu_plus x",
    "dx/dt = -x / tau_plus, dy/dt = -y / tau_minus; a pre-synaptic spike: x = x + 1, a post-synaptic spike: y = y + 1")]
[SynapseRule(
    "stdp_tsodyks_markram",
    Doc = "Spike-timing-dependent plasticity of all pairs on a synapse with short-term depression and facilitation: a spike passes on w u x.",
    Reference = "doi:10.1162/089976698300017502; doi:10.1523/JNEUROSCI.23-09-03697.2003; NEST 3.9, tsodyks2_synapse and stdp_synapse")]
public struct StdpTsodyksMarkram<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 0.5, Min = 0, Max = 1, Doc = "Share of the resources that a spike releases after a long rest.", Name = "u_0")] public T U0;
    [Parameter("ms", 800, Above = 0, Doc = "Time constant with which resources recover.")] public T TauRec;
    [Parameter("ms", 0, Min = 0, Doc = "Time constant with which u decays to u_0; 0 for no facilitation.")] public T TauFac;
    [Parameter("1", 0.01, Doc = "Learning rate: greatest strengthening by a pair, as a share of the range from w_min to w_max.")] public T Lambda;
    [Parameter("1", 1, Doc = "Weakening relative to strengthening.")] public T Alpha;
    [Parameter("1", 1, Min = 0, Doc = "Exponent of strengthening: 0 additive, 1 multiplicative.")] public T MuPlus;
    [Parameter("1", 1, Min = 0, Doc = "Exponent of weakening: 0 additive, 1 multiplicative.")] public T MuMinus;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of strengthening.")] public T TauPlus;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of weakening.")] public T TauMinus;
    [Parameter("1", 0, BelowParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 100, Doc = "Greatest weight, in its unit.")] public T WMax;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;
    [State("1", 1, Min = 0, Max = 1, Doc = "Share of the resources that had recovered at the last spike.")] public T X;
    [State("1", From = nameof(U0), Min = 0, Max = 1, Doc = "Share of them that the last spike released.")] public T U;
    [State("ms", -1e18, IsMoment = true, Doc = "Time of the last pre-synaptic spike.")] public T LastPre;

    [Trace(Side.Pre, nameof(TauPlus), Before = true)] public T PreTrace;
    [Trace(Side.Post, nameof(TauMinus))] public T PostTrace;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var resources = new Resources<T>(X, U).After(clock.Time - LastPre, U0, TauRec, TauFac);
        (X, U, LastPre) = (resources.X, resources.U, clock.Time);
        Weight = new WeightBounds<T>(WMin, WMax).Weaken(Weight, Alpha * Lambda * PostTrace, MuMinus);
        return resources.Released * Weight;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight = new WeightBounds<T>(WMin, WMax).Strengthen(Weight, Lambda * PreTrace, MuPlus);
}
