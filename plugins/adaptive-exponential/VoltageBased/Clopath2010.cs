using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential.VoltageBased;

/// <summary>
/// The voltage-based plasticity of Clopath and others (2010): a pre-synaptic spike weakens by a_ltd [u_bar_minus - theta_minus]_+, and while the potential is
/// above theta_plus, dw/dt = a_ltp x [u - theta_plus]_+ [u_bar_plus - theta_minus]_+ with the low-pass filtered pre-synaptic spike train x.
/// </summary>
/// <remarks>Strengthening needs a potential above theta_plus, so it acts in a few steps of a spike and not in every step.</remarks>
[Equations(
    "pre-synaptic spike: w = w - a_ltd [u_bar_minus - theta_minus]_+, times (u_bar_bar - u_0)^2 / u_ref_squared if homeostatic is 1",
    "dw/dt = a_ltp x [v_m - theta_plus]_+ [u_bar_plus - theta_minus]_+",
    "dx/dt = -x / tau_x; pre-synaptic spike: x = x + 1 / tau_x")]
[SynapseRule(
    "clopath_2010",
    Doc = "Voltage-based plasticity: pre-synaptic spikes weaken at a filtered potential above theta_minus; a potential above theta_plus strengthens.",
    Reference = "doi:10.1038/nn.2479; NEST 3.9, clopath_synapse")]
public struct Clopath2010<T> : IOnPreSpike<T>, IOnTargetCondition<T>, IDerive, ICheckParameters
    where T : struct, IVector<T>
{
    [Parameter("1", 14e-5, Min = 0, Doc = "Amplitude of weakening, in the weight's unit per mV.")] public T ALtd;
    [Parameter("1", 8e-5, Min = 0, Doc = "Amplitude of strengthening, in the weight's unit per mV^2.")] public T ALtp;
    [Parameter("mV", -70.6, Doc = "Threshold of the filtered potentials.")] public T ThetaMinus;
    [Parameter("mV", -45.3, Doc = "Threshold of the potential for strengthening.")] public T ThetaPlus;
    [Parameter("ms", 15, Above = 0, Doc = "Time constant of the pre-synaptic spike train.")] public T TauX;
    [Parameter("1", 0, Min = 0, Max = 1, Doc = "1 for weakening in proportion to (u_bar_bar - u_0)^2 / u_ref_squared, 0 for a constant amplitude.")]
    public T Homeostatic;
    [Parameter("1", 60, Above = 0, Doc = "Square of the reference depolarisation, in mV^2.")] public T URefSquared;
    [Parameter("mV", 0, Doc = "Potential from which the depolarisation u_bar_bar - u_0 is counted.", Name = "u_0")] public T U0;
    [Parameter("1", 0, MaxParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 100, Doc = "Greatest weight, in its unit.")] public T WMax;

    [Derived] public T PerStep;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Trace(Side.Pre, nameof(TauX))] public T PreTrace;
    [Sees(Side.Post, "v_m", "mV")] public T V;
    [Sees(Side.Post, "u_bar_plus", "mV")] public T UBarPlus;
    [Sees(Side.Post, "u_bar_minus", "mV")] public T UBarMinus;
    [Sees(Side.Post, "u_bar_bar", "mV")] public T UBarBar;

    public readonly void CheckParameters(double step)
    {
        if (((Homeostatic > 0.0) & (Homeostatic < 1.0)).Any)
        {
            throw new ParameterException("homeostatic", "it is neither 0 nor 1; give 1 for weakening that depends on u_bar_bar, or 0 for a constant amplitude");
        }
    }

    public void Derive(double step) => PerStep = ALtp * step / TauX;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var depolarisation = UBarBar - U0;
        var amplitude = ALtd * T.Select(Homeostatic > 0.5, depolarisation * depolarisation / URefSquared, 1.0);
        return Weight = T.Max(WMin, T.Fma(-amplitude, T.Max(UBarMinus - ThetaMinus, 0.0), Weight));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Mask<T> IsMet(in Clock clock) => (V > ThetaPlus) & (UBarPlus > ThetaMinus);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTargetCondition(in Clock clock) =>
        Weight = T.Min(WMax, T.Fma(PerStep * PreTrace, (V - ThetaPlus) * (UBarPlus - ThetaMinus), Weight));
}
