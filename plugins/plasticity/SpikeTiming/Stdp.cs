using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.SpikeTiming;

/// <summary>
/// Spike-timing-dependent plasticity of all pairs: a pre-synaptic spike weakens by alpha lambda f_-(w) times the trace of all post-synaptic spikes before it,
/// a post-synaptic one strengthens by lambda f_+(w) times that of all pre-synaptic spikes before it.
/// </summary>
[Equations(
    "r = w_max - w_min",
    "pre-synaptic spike: w = w - alpha lambda r ((w - w_min) / r)^mu_minus y",
    "post-synaptic spike: w = w + lambda r ((w_max - w) / r)^mu_plus x",
    "dx/dt = -x / tau_plus, dy/dt = -y / tau_minus; a pre-synaptic spike: x = x + 1, a post-synaptic spike: y = y + 1")]
[SynapseRule(
    "stdp",
    Doc = "Spike-timing-dependent plasticity of all pairs, additive, multiplicative or by a power law: dw = lambda f_+(w) x or -alpha lambda f_-(w) y.",
    Reference = "doi:10.1523/JNEUROSCI.23-09-03697.2003; doi:10.1007/s00422-008-0233-1; NEST 3.9, stdp_synapse")]
public struct Stdp<T> : IOnPreSpike<T>, IOnPostSpike<T>, ICheckParameters
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
    [Parameter("1", 0, Min = 0, Max = 1, Doc = "Share of strengthening by a pair of spikes in one step: 0 as in NEST, 1 as in Brian2.")] public T Coincident;
    [Parameter("1", 0, Min = 0, Max = 1, Doc = "Weight that a spike transmits: 0 for that after its depression, as in NEST; 1 for that before, as in Brian2.")]
    public T PassesOnBefore;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Trace(Side.Pre, nameof(TauPlus))] public T PreTrace;
    [Trace(Side.Pre, nameof(TauPlus), Before = true)] public T PreBefore;
    [Trace(Side.Post, nameof(TauMinus))] public T PostTrace;

    public readonly void CheckParameters(double step)
    {
        if (((PassesOnBefore > 0.0) & (PassesOnBefore < 1.0)).Any)
        {
            throw new ParameterException("passes_on_before", "it is neither 0 nor 1; give 0 for the weight after its depression, or 1 for the weight before");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var before = Weight;
        Weight = new WeightBounds<T>(WMin, WMax).Weaken(Weight, Alpha * Lambda * PostTrace, MuMinus);
        return T.Select(PassesOnBefore > 0.5, before, Weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock)
    {
        var trace = T.Fma(Coincident, PreTrace - PreBefore, PreBefore);
        Weight = new WeightBounds<T>(WMin, WMax).Strengthen(Weight, Lambda * trace, MuPlus);
    }
}
