using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>
/// The multi-timescale adaptive threshold model: a leaky membrane that is not reset, and a threshold that each spike raises by two amounts, which decay
/// with two time constants.
/// </summary>
[Equations(
    "dv_m/dt = (e_l - v_m) / tau_m + (i_syn_ex + i_syn_in + i_e + i_stim) / c_m; v_m is not reset",
    "threshold = omega + v_th_1 + v_th_2, dv_th_k/dt = -v_th_k / tau_k",
    "v_m >= threshold, outside t_ref: spike, v_th_k = v_th_k + alpha_k")]
[NeuronModel(
    "mat2_psc_exp",
    Doc = "Leaky membrane without reset, exponentially decaying currents and a threshold that spikes raise on two time scales, integrated exactly.",
    Reference = "doi:10.3389/neuro.10.009.2009; NEST 3.9, mat2_psc_exp")]
public struct Mat2PscExp<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("pF", 100, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("ms", 5, Above = 0, Doc = "Time constant of the membrane.")] public T TauM;
    [Parameter("ms", 1, Above = 0, Doc = "Decay time of the currents at receptor ex.")] public T TauSynEx;
    [Parameter("ms", 3, Above = 0, Doc = "Decay time of the currents at receptor in.")] public T TauSynIn;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, MinSteps = 1, Doc = "Time after a spike in which there is no other; the potential still changes.")]
    public T TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("ms", 10, Above = 0, Doc = "Decay time of the fast part of the threshold.", Name = "tau_1")] public T Tau1;
    [Parameter("ms", 200, Above = 0, Doc = "Decay time of the slow part of the threshold.", Name = "tau_2")] public T Tau2;
    [Parameter("mV", 37, Doc = "Increase of the fast part of the threshold at a spike.", Name = "alpha_1")] public T Alpha1;
    [Parameter("mV", 2, Doc = "Increase of the slow part of the threshold at a spike.", Name = "alpha_2")] public T Alpha2;
    [Parameter("mV", -51, Doc = "Threshold after a long rest.")] public T Omega;

    // Propagators from quantity j to i over a step, P_ij: 0 a constant current, 1 a synaptic current, 2 the potential.
    [Derived] public T P22;
    [Derived] public T P20;
    [Derived] public T Rest;
    [Derived] public T P11Ex;
    [Derived] public T P21Ex;
    [Derived] public T P11In;
    [Derived] public T P21In;
    [Derived] public T Left1;
    [Derived] public T Left2;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Synaptic current of receptor ex.")] public T ISynEx;
    [State("pA", Doc = "Synaptic current of receptor in.")] public T ISynIn;
    [State("mV", Doc = "Fast part of the threshold, above omega.", Name = "v_th_1")] public T VTh1;
    [State("mV", Doc = "Slow part of the threshold, above omega.", Name = "v_th_2")] public T VTh2;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the current's jump.")] public T Ex;
    [Input("pA", Takes = SignalKinds.Spikes, Sign = WeightSign.Negative, Doc = "Spikes of a second kind, usually inhibitory: weights keep their sign.")]
    public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public void Derive(double step)
    {
        P22 = T.Exp(-step / TauM);
        P20 = -T.Expm1(-step / TauM) * TauM / CM;
        Rest = T.Fma(P20, IE, (1.0 - P22) * EL);
        var ex = new SynapticResponse<T>(step, TauSynEx, TauM, CM);
        (P11Ex, P21Ex) = (ex.Decay, ex.FromCurrent);
        var inh = new SynapticResponse<T>(step, TauSynIn, TauM, CM);
        (P11In, P21In) = (inh.Decay, inh.FromCurrent);
        (Left1, Left2) = (T.Exp(-step / Tau1), T.Exp(-step / Tau2));
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var drive = T.Fma(P21In, ISynIn, T.Fma(P21Ex, ISynEx, T.Fma(P20, IStim, Rest)));
        VM = T.Fma(P22, VM, drive);
        VTh1 *= Left1;
        VTh2 *= Left2;
        var spiked = (Refractory <= 0.0) & (VM >= Omega + VTh2 + VTh1);
        VTh1 += T.Select(spiked, Alpha1, 0.0);
        VTh2 += T.Select(spiked, Alpha2, 0.0);
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));

        ISynEx = T.Fma(P11Ex, ISynEx, Ex);
        ISynIn = T.Fma(P11In, ISynIn, In);
        IStim = Current;
        return spiked;
    }
}
