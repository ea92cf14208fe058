using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.SpikeTiming;

/// <summary>
/// Spike-timing-dependent plasticity of nearest neighbours, restricted: only spikes that follow one another without any other between them are a pair.
/// </summary>
[Equations(
    "r = w_max - w_min",
    "pre-synaptic spike: w = w - alpha lambda r ((w - w_min) / r)^mu_minus y",
    "post-synaptic spike: w = w + lambda r ((w_max - w) / r)^mu_plus x",
    "dx/dt = -x / tau_plus, dy/dt = -y / tau_minus; a pre-synaptic spike: x = 1, a post-synaptic spike: y = 1",
    "only if there is no other spike of the two neurons between the two of the pair")]
[SynapseRule(
    "stdp_nn_restr",
    Doc = "Spike-timing-dependent plasticity in which only immediate neighbours are a pair: there is no other spike of either neuron between them.",
    Reference = "doi:10.1007/s00422-008-0233-1, fig. 7C; NEST 3.9, stdp_nn_restr_synapse")]
public struct StdpNnRestr<T> : IOnPreSpike<T>, IOnPostSpike<T>
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
    [State("1", Min = 0, Max = 1, Doc = "1 if no post-synaptic spike has followed the last pre-synaptic one.")] public T Open;
    [State("1", Min = 0, Max = 1, Doc = "The same just before the last pre-synaptic spike.")] public T WasOpen;
    [State("ms", -1e18, IsMoment = true, Doc = "Time of the last pre-synaptic spike.")] public T LastPre;

    [Trace(Side.Pre, nameof(TauPlus), Nearest = true, Before = true)] public T PreTrace;
    [Trace(Side.Post, nameof(TauMinus), Nearest = true)] public T PostTrace;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        // If the previous spike is not open, there is a post-synaptic spike between it and this one.
        Weight = new WeightBounds<T>(WMin, WMax).Weaken(Weight, Alpha * Lambda * PostTrace * (1.0 - Open), MuMinus);
        (WasOpen, Open, LastPre) = (Open, 1.0, clock.Time);
        return Weight;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock)
    {
        // With a pre-synaptic spike of this step it is no pair: it still belongs to the one before.
        var together = LastPre >= clock.Time;
        var open = T.Select(together, WasOpen, Open);
        Weight = new WeightBounds<T>(WMin, WMax).Strengthen(Weight, Lambda * PreTrace * open, MuPlus);
        (WasOpen, Open) = (0.0, T.Select(together, 1.0, 0.0));
    }
}
