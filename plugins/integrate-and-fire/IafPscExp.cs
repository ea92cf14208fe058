using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>A leaky integrate-and-fire neuron whose synaptic currents jump at a spike and decay as e^(-t/tau_syn).</summary>
[NeuronModel(
    "iaf_psc_exp",
    Doc = "Leaky integrate-and-fire neuron with exponentially decaying post-synaptic currents, integrated exactly.",
    Reference = "doi:10.1007/s004220050570")]
public struct IafPscExp<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public L CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public L TauM;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor ex.")] public L TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor in.")] public L TauSynIn;
    [Parameter("ms", 2, Min = 0, Doc = "Refractory time after a spike, rounded to steps.")] public L TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public L EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public L IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public L VTh;
    [Parameter("mV", -70, Doc = "Potential after a spike; below v_th.")] public L VReset;

    // Propagators from quantity j to i over a step, P_ij: 0 a constant current, 1 a synaptic current, 2 the potential.
    [Derived] public L P22;
    [Derived] public L P20;
    [Derived] public L Rest;
    [Derived] public L P11Ex;
    [Derived] public L P21Ex;
    [Derived] public L P11In;
    [Derived] public L P21In;
    [Derived] public L RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public L VM;
    [State("pA", Doc = "Synaptic current of receptor ex.")] public L ISynEx;
    [State("pA", Doc = "Synaptic current of receptor in.")] public L ISynIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public L IStim;
    [State("1", Min = 0, Doc = "Steps left of the refractory time.")] public L Refractory;

    [Input("pA", Doc = "Spikes: the weight is the current's jump.")] public L Ex;
    [Input("pA", Doc = "Spikes of a second kind, usually inhibitory: weights keep their sign.")] public L In;
    [Input("pA", Doc = "Currents.")] public L Current;

    public void Derive(double step)
    {
        P22 = L.Exp(-step / TauM);
        P20 = -L.Expm1(-step / TauM) * TauM / CM;
        Rest = L.Fma(P20, IE, (1.0 - P22) * EL);
        var ex = new SynapticResponse<L>(step, TauSynEx, TauM, CM);
        (P11Ex, P21Ex) = (ex.Decay, ex.FromCurrent);
        var inh = new SynapticResponse<L>(step, TauSynIn, TauM, CM);
        (P11In, P21In) = (inh.Decay, inh.FromCurrent);
        RefractorySteps = L.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        var drive = L.Fma(P21In, ISynIn, L.Fma(P21Ex, ISynEx, L.Fma(P20, IStim, Rest)));
        var v = L.Fma(P22, VM, drive);
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = L.Select(spiked, VReset, L.Select(active, v, VM));
        Refractory = L.Select(spiked, RefractorySteps, L.Max(Refractory - 1.0, 0.0));

        ISynEx = L.Fma(P11Ex, ISynEx, Ex);
        ISynIn = L.Fma(P11In, ISynIn, In);
        IStim = Current;
        return spiked;
    }
}
