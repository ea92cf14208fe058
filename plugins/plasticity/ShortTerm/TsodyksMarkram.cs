using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.ShortTerm;

/// <summary>
/// Short-term plasticity after Tsodyks and Markram: a spike passes on w u x; it uses the share u of the resources x, which recover with tau_rec, and raises u,
/// which falls back to U with tau_fac.
/// </summary>
[Equations(
    "dx/dt = (1 - x) / tau_rec, du/dt = (u_0 - u) / tau_fac between spikes",
    "pre-synaptic spike: transmits w u x, then x = x - u x, u = u + u_0 (1 - u)")]
[SynapseRule(
    "tsodyks_markram",
    Doc = "Short-term depression and facilitation: a spike passes on w u x; x recovers with tau_rec from what it used, u falls back to U with tau_fac.",
    Reference = "doi:10.1162/089976698300017502; doi:10.1016/S0893-6080(01)00144-7, eq. 4 and 5; NEST 3.9, tsodyks2_synapse")]
public struct TsodyksMarkram<T> : IOnPreSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 0.5, Min = 0, Max = 1, Doc = "Share of the resources that a spike releases after a long rest.", Name = "u_0")] public T U0;
    [Parameter("ms", 800, Above = 0, Doc = "Time constant with which resources recover.")] public T TauRec;
    [Parameter("ms", 0, Min = 0, Doc = "Time constant with which u decays to u_0; 0 for no facilitation.")] public T TauFac;

    [Weight] public T Weight;
    [State("1", 1, Min = 0, Max = 1, Doc = "Share of the resources that had recovered at the last spike.")] public T X;
    [State("1", From = nameof(U0), Min = 0, Max = 1, Doc = "Share of them that the last spike released.")] public T U;
    [State("ms", -1e18, IsMoment = true, Doc = "Time of the last pre-synaptic spike.")] public T LastPre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var resources = new Resources<T>(X, U).After(clock.Time - LastPre, U0, TauRec, TauFac);
        (X, U, LastPre) = (resources.X, resources.U, clock.Time);
        return resources.Released * Weight;
    }
}
