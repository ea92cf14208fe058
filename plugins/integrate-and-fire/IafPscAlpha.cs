using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>A leaky integrate-and-fire neuron whose synaptic currents rise and fall as t e^(-t/tau_syn).</summary>
[NeuronModel(
    "iaf_psc_alpha",
    Doc = "Leaky integrate-and-fire neuron with alpha-shaped post-synaptic currents, integrated exactly.",
    Reference = "doi:10.1007/s004220050570")]
public struct IafPscAlpha<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public L CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public L TauM;
    [Parameter("ms", 2, Above = 0, Doc = "Rise time of the currents at receptor ex.")] public L TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Rise time of the currents at receptor in.")] public L TauSynIn;
    [Parameter("ms", 2, Min = 0, Doc = "Refractory time after a spike, rounded to steps.")] public L TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public L EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public L IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public L VTh;
    [Parameter("mV", -70, Doc = "Potential after a spike; below v_th.")] public L VReset;

    // Propagators from quantity j to i over a step, P_ij: 0 a constant current, 1 the drive of a synaptic current, 2 that current, 3 the potential.
    [Derived] public L P33;
    [Derived] public L P30;
    [Derived] public L Rest;
    [Derived] public L P11Ex;
    [Derived] public L P21Ex;
    [Derived] public L P31Ex;
    [Derived] public L P32Ex;
    [Derived] public L P11In;
    [Derived] public L P21In;
    [Derived] public L P31In;
    [Derived] public L P32In;
    [Derived] public L RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public L VM;
    [State("pA", Doc = "Synaptic current of receptor ex.")] public L ISynEx;
    [State("pA", Doc = "Synaptic current of receptor in.")] public L ISynIn;
    [State("pA", Doc = "Weights that arrived at ex, decayed since: times e/tau_syn_ex they raise i_syn_ex.")] public L DriveEx;
    [State("pA", Doc = "Weights that arrived at in, decayed since: times e/tau_syn_in they raise i_syn_in.")] public L DriveIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public L IStim;
    [State("1", Min = 0, Doc = "Steps left of the refractory time.")] public L Refractory;

    [Input("pA", Doc = "Spikes: the weight is the current's peak.")] public L Ex;
    [Input("pA", Doc = "Spikes of a second kind, usually inhibitory: weights keep their sign.")] public L In;
    [Input("pA", Doc = "Currents.")] public L Current;

    public void Derive(double step)
    {
        P33 = L.Exp(-step / TauM);
        P30 = -L.Expm1(-step / TauM) * TauM / CM;
        Rest = L.Fma(P30, IE, (1.0 - P33) * EL);
        var (ex, inh) = (new SynapticResponse<L>(step, TauSynEx, TauM, CM), new SynapticResponse<L>(step, TauSynIn, TauM, CM));
        var (slopeEx, slopeIn) = (Math.E / TauSynEx, Math.E / TauSynIn);
        (P11Ex, P21Ex, P31Ex, P32Ex) = (ex.Decay, slopeEx * step * ex.Decay, slopeEx * ex.FromSlope, ex.FromCurrent);
        (P11In, P21In, P31In, P32In) = (inh.Decay, slopeIn * step * inh.Decay, slopeIn * inh.FromSlope, inh.FromCurrent);
        RefractorySteps = L.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        // Each quantity's own last value enters last, so that a step waits for one multiply-add of the step before.
        var drive = L.Fma(P32Ex, ISynEx, L.Fma(P31Ex, DriveEx, L.Fma(P30, IStim, Rest)));
        drive = L.Fma(P32In, ISynIn, L.Fma(P31In, DriveIn, drive));
        var v = L.Fma(P33, VM, drive);
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = L.Select(spiked, VReset, L.Select(active, v, VM));
        Refractory = L.Select(spiked, RefractorySteps, L.Max(Refractory - 1.0, 0.0));

        ISynEx = L.Fma(P11Ex, ISynEx, P21Ex * DriveEx);
        ISynIn = L.Fma(P11In, ISynIn, P21In * DriveIn);
        DriveEx = L.Fma(P11Ex, DriveEx, Ex);
        DriveIn = L.Fma(P11In, DriveIn, In);
        IStim = Current;
        return spiked;
    }
}
