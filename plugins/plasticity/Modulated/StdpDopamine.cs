using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.Modulated;

/// <summary>
/// Spike-timing-dependent plasticity gated by dopamine: pairs of spikes change an eligibility trace c, and the weight follows c times the concentration of
/// dopamine n above its baseline. Between events both decay exponentially, so the weight is integrated in closed form.
/// </summary>
[Equations(
    "dw/dt = c (n - b), w_min <= w <= w_max",
    "dc/dt = -c / tau_c; pre-synaptic spike: c = c - a_minus y, post-synaptic spike: c = c + a_plus x",
    "dn/dt = -n / tau_n; a spike of a modulator: n = n + 1 / tau_n",
    "dx/dt = -x / tau_plus, dy/dt = -y / tau_minus; a pre-synaptic spike: x = x + 1, a post-synaptic spike: y = y + 1")]
[SynapseRule(
    "stdp_dopamine",
    Doc = "Spike-timing-dependent plasticity gated by dopamine: dw/dt = c (n - b), with an eligibility trace c and the concentration n that modulators raise.",
    Reference = "doi:10.1093/cercor/bhl152; doi:10.3389/fncom.2010.00141; NEST 3.9, stdp_dopamine_synapse")]
public struct StdpDopamine<T> : IOnPreSpike<T>, IOnPostSpike<T>, IModulated<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1", 1, Min = 0, Doc = "Increase of the eligibility trace by a post-synaptic spike after a pre-synaptic one, in the unit of the weight.")]
    public T APlus;

    [Parameter("1", 1.5, Min = 0, Doc = "Decrease of the eligibility trace by a pre-synaptic spike after a post-synaptic one, in the unit of the weight.")]
    public T AMinus;

    [Parameter("ms", 20, Above = 0, Doc = "Time constant of strengthening.")] public T TauPlus;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of weakening.")] public T TauMinus;
    [Parameter("ms", 1000, Above = 0, Doc = "Time constant of the eligibility trace.")] public T TauC;
    [Parameter("ms", 200, Above = 0, Doc = "Time constant of the dopamine concentration.")] public T TauN;
    [Parameter("1/ms", 0, Doc = "Baseline of the dopamine concentration, at which weights do not change.")] public T B;
    [Parameter("1", 0, BelowParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 200, Doc = "Greatest weight, in its unit.")] public T WMax;

    [Derived] public T RateC;
    [Derived] public T RateN;
    [Derived] public T TauBoth;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;
    [State("1", 0, Doc = "Eligibility trace at the last event of the synapse, in the unit of the weight.")] public T C;
    [State("ms", -1e18, IsMoment = true, Doc = "Time of the last event of the synapse.")] public T Last;

    [Trace(Side.Pre, nameof(TauPlus), Before = true)] public T PreTrace;
    [Trace(Side.Post, nameof(TauMinus))] public T PostTrace;
    [ModulatorTrace(nameof(TauN))] public T Released;
    [ModulatorTime] public T LastReleased;

    public void Derive(double step)
    {
        RateC = 1 / TauC;
        RateN = 1 / TauN;
        TauBoth = 1 / (RateC + RateN);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(in Clock clock)
    {
        var last = T.Max(Last, LastReleased); // before, the trace is 0: every synapse is advanced at a release
        var time = T.Max(clock.Time - last, 0.0);
        var n = Released * RateN * Decay<T>.Over((last - LastReleased) * RateN);
        var kept = Decay<T>.Over(time * RateC);
        var keptOfBoth = kept * Decay<T>.Over(time * RateN);
        Weight = T.Max(WMin, T.Min(WMax, Weight + (C * ((n * TauBoth * (1 - keptOfBoth)) - (B * TauC * (1 - kept))))));
        C *= kept;
        Last = last + time;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        Advance(clock);
        C -= AMinus * PostTrace;
        return Weight;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock)
    {
        Advance(clock);
        C += APlus * PreTrace;
    }
}
