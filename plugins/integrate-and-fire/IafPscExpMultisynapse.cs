using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>
/// A leaky integrate-and-fire neuron with eight receptors, each with a current that jumps at a spike and decays with a time constant of its own.
/// </summary>
[Equations(
    "dv_m/dt = (e_l - v_m) / tau_m + (sum over k of i_syn_k + i_e + i_stim) / c_m",
    "di_syn_k/dt = -i_syn_k / tau_syn_k; a spike at syn_k: i_syn_k = i_syn_k + weight",
    "v_m >= v_th: spike, v_m = v_reset for t_ref")]
[NeuronModel(
    "iaf_psc_exp_multisynapse",
    Doc = "Leaky integrate-and-fire neuron with eight exponentially decaying currents, each with its own time constant, integrated exactly.",
    Reference = "doi:10.1007/s004220050570; NEST 3.9, iaf_psc_exp_multisynapse")]
public struct IafPscExpMultisynapse<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public T TauM;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor syn_1.", Name = "tau_syn_1")] public T TauSyn1;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor syn_2.", Name = "tau_syn_2")] public T TauSyn2;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor syn_3.", Name = "tau_syn_3")] public T TauSyn3;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor syn_4.", Name = "tau_syn_4")] public T TauSyn4;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor syn_5.", Name = "tau_syn_5")] public T TauSyn5;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor syn_6.", Name = "tau_syn_6")] public T TauSyn6;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor syn_7.", Name = "tau_syn_7")] public T TauSyn7;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor syn_8.", Name = "tau_syn_8")] public T TauSyn8;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public T VTh;
    [Parameter("mV", -70, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;

    // What a step leaves of each current, and how far it moves the potential for each pA.
    [Derived] public T Left1;
    [Derived] public T Moves1;
    [Derived] public T Left2;
    [Derived] public T Moves2;
    [Derived] public T Left3;
    [Derived] public T Moves3;
    [Derived] public T Left4;
    [Derived] public T Moves4;
    [Derived] public T Left5;
    [Derived] public T Moves5;
    [Derived] public T Left6;
    [Derived] public T Moves6;
    [Derived] public T Left7;
    [Derived] public T Moves7;
    [Derived] public T Left8;
    [Derived] public T Moves8;
    [Derived] public T P22;
    [Derived] public T P20;
    [Derived] public T Rest;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Synaptic current of receptor syn_1.", Name = "i_syn_1")] public T ISyn1;
    [State("pA", Doc = "Synaptic current of receptor syn_2.", Name = "i_syn_2")] public T ISyn2;
    [State("pA", Doc = "Synaptic current of receptor syn_3.", Name = "i_syn_3")] public T ISyn3;
    [State("pA", Doc = "Synaptic current of receptor syn_4.", Name = "i_syn_4")] public T ISyn4;
    [State("pA", Doc = "Synaptic current of receptor syn_5.", Name = "i_syn_5")] public T ISyn5;
    [State("pA", Doc = "Synaptic current of receptor syn_6.", Name = "i_syn_6")] public T ISyn6;
    [State("pA", Doc = "Synaptic current of receptor syn_7.", Name = "i_syn_7")] public T ISyn7;
    [State("pA", Doc = "Synaptic current of receptor syn_8.", Name = "i_syn_8")] public T ISyn8;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of current 1.", Name = "syn_1")] public T Syn1;
    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of current 2.", Name = "syn_2")] public T Syn2;
    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of current 3.", Name = "syn_3")] public T Syn3;
    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of current 4.", Name = "syn_4")] public T Syn4;
    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of current 5.", Name = "syn_5")] public T Syn5;
    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of current 6.", Name = "syn_6")] public T Syn6;
    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of current 7.", Name = "syn_7")] public T Syn7;
    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of current 8.", Name = "syn_8")] public T Syn8;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public void Derive(double step)
    {
        P22 = T.Exp(-step / TauM);
        P20 = -T.Expm1(-step / TauM) * TauM / CM;
        Rest = T.Fma(P20, IE, (1.0 - P22) * EL);
        (Left1, Moves1) = Response(step, TauSyn1);
        (Left2, Moves2) = Response(step, TauSyn2);
        (Left3, Moves3) = Response(step, TauSyn3);
        (Left4, Moves4) = Response(step, TauSyn4);
        (Left5, Moves5) = Response(step, TauSyn5);
        (Left6, Moves6) = Response(step, TauSyn6);
        (Left7, Moves7) = Response(step, TauSyn7);
        (Left8, Moves8) = Response(step, TauSyn8);
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var drive = T.Fma(P20, IStim, Rest);
        drive = T.Fma(Moves4, ISyn4, T.Fma(Moves3, ISyn3, T.Fma(Moves2, ISyn2, T.Fma(Moves1, ISyn1, drive))));
        drive = T.Fma(Moves8, ISyn8, T.Fma(Moves7, ISyn7, T.Fma(Moves6, ISyn6, T.Fma(Moves5, ISyn5, drive))));
        var v = T.Fma(P22, VM, drive);
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));

        ISyn1 = T.Fma(Left1, ISyn1, Syn1);
        ISyn2 = T.Fma(Left2, ISyn2, Syn2);
        ISyn3 = T.Fma(Left3, ISyn3, Syn3);
        ISyn4 = T.Fma(Left4, ISyn4, Syn4);
        ISyn5 = T.Fma(Left5, ISyn5, Syn5);
        ISyn6 = T.Fma(Left6, ISyn6, Syn6);
        ISyn7 = T.Fma(Left7, ISyn7, Syn7);
        ISyn8 = T.Fma(Left8, ISyn8, Syn8);
        IStim = Current;
        return spiked;
    }

    private readonly (T Left, T Moves) Response(double step, T tauSyn)
    {
        var response = new SynapticResponse<T>(step, tauSyn, TauM, CM);
        return (response.Decay, response.FromCurrent);
    }
}
