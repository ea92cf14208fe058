using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>A leaky integrate-and-fire neuron whose synaptic currents jump at a spike and decay as e^(-t/tau_syn).</summary>
[Equations(
    "dv_m/dt = (e_l - v_m) / tau_m + (i_syn_ex + i_syn_in + i_e + i_stim) / c_m",
    "di_syn/dt = -i_syn / tau_syn; a spike at ex or in: i_syn = i_syn + weight",
    "v_m >= v_th: spike, v_m = v_reset for t_ref")]
[NeuronModel(
    "iaf_psc_exp",
    Doc = "Leaky integrate-and-fire neuron with exponentially decaying post-synaptic currents, integrated exactly.",
    Reference = "doi:10.1007/s004220050570")]
public struct IafPscExp<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public T TauM;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor ex.")] public T TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor in.")] public T TauSynIn;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public T VTh;
    [Parameter("mV", -70, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;

    // Propagators from quantity j to i over a step, P_ij: 0 a constant current, 1 a synaptic current, 2 the potential.
    [Derived] public T P22;
    [Derived] public T P20;
    [Derived] public T Rest;
    [Derived] public T P11Ex;
    [Derived] public T P21Ex;
    [Derived] public T P11In;
    [Derived] public T P21In;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Synaptic current of receptor ex.")] public T ISynEx;
    [State("pA", Doc = "Synaptic current of receptor in.")] public T ISynIn;
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
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var drive = T.Fma(P21In, ISynIn, T.Fma(P21Ex, ISynEx, T.Fma(P20, IStim, Rest)));
        var v = T.Fma(P22, VM, drive);
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));

        ISynEx = T.Fma(P11Ex, ISynEx, Ex);
        ISynIn = T.Fma(P11In, ISynIn, In);
        IStim = Current;
        return spiked;
    }
}
