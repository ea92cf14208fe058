using System.Runtime.CompilerServices;

namespace NeuroForge.Conductance;

/// <summary>
/// A leaky integrate-and-fire neuron with conductances that rise and fall as (t / tau_syn) e^(1 - t / tau_syn) after a spike:
/// C dV/dt = g_L (E_L - V) + g_ex (E_ex - V) + g_in (E_in - V) + I.
/// </summary>
[Equations(
    "c_m dv_m/dt = g_l (e_l - v_m) + i_syn + i_e + i_stim",
    "i_syn = (g_ex + g_stim_ex) (e_ex - v_m) + (g_in + g_stim_in) (e_in - v_m)",
    "dg/dt = -g / tau_syn + (e / tau_syn) drive, ddrive/dt = -drive / tau_syn; a spike at ex or in: drive = drive + weight",
    "v_m >= v_th: spike, v_m = v_reset for t_ref")]
[NeuronModel(
    "iaf_cond_alpha",
    Order = 4,
    Doc = "Leaky integrate-and-fire neuron with alpha-shaped conductances: C dV/dt = g_L (E_L - V) + g_ex (E_ex - V) + g_in (E_in - V) + I.",
    Reference = "doi:10.1023/B:JCNS.0000014108.03012.81; NEST 3.9, iaf_cond_alpha")]
public struct IafCondAlpha<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 16.6667, Min = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", -70, Doc = "Resting potential: reversal potential of the leak.")] public T EL;
    [Parameter("mV", 0, Doc = "Reversal potential of receptor ex.")] public T EEx;
    [Parameter("mV", -85, Doc = "Reversal potential of receptor in.")] public T EIn;
    [Parameter("ms", 0.2, Above = 0, Doc = "Rise time of the conductance of receptor ex.")] public T TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Rise time of the conductance of receptor in.")] public T TauSynIn;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public T VTh;
    [Parameter("mV", -60, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;

    // What half a step leaves of a conductance, what it adds to it for each unit of drive, and how far a pA moves the potential in a step.
    [Derived] public T HalfEx;
    [Derived] public T RiseEx;
    [Derived] public T HalfIn;
    [Derived] public T RiseIn;
    [Derived] public T PerCapacitance;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("nS", Doc = "Conductance of receptor ex.")] public T GEx;
    [State("nS", Doc = "Conductance of receptor in.")] public T GIn;
    [State("nS", Doc = "Decaying sum of the weights that arrived at ex: times e/tau_syn_ex it increases g_ex.")] public T DriveEx;
    [State("nS", Doc = "Decaying sum of the weights that arrived at in: times e/tau_syn_in it increases g_in.")] public T DriveIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("nS", Doc = "Conductance from outside with the reversal potential e_ex that acts in the next step.")] public T GStimEx;
    [State("nS", Doc = "Conductance from outside with the reversal potential e_in that acts in the next step.")] public T GStimIn;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the peak of the excitatory conductance.")] public T Ex;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the peak of the inhibitory conductance.")] public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;
    [Input("nS", Takes = SignalKinds.Continuous, Doc = "Conductances with the reversal potential e_ex, given in every step.")] public T ConductanceEx;
    [Input("nS", Takes = SignalKinds.Continuous, Doc = "Conductances with the reversal potential e_in, given in every step.")] public T ConductanceIn;

    public readonly string StepLimit =>
        "the potential is not resolved if a step is longer than c_m divided by the sum of all conductances, and diverges from 2.8 times that length on";

    /// <summary>With every weight at its peak, where it will be.</summary>
    public readonly T StepShare(double step) => step / CM * (GL + T.Abs(GEx + DriveEx + Ex) + T.Abs(GIn + DriveIn + In) + T.Abs(ConductanceEx + ConductanceIn));

    public void Derive(double step)
    {
        var half = 0.5 * step;
        HalfEx = T.Exp(-half / TauSynEx);
        HalfIn = T.Exp(-half / TauSynIn);
        RiseEx = Math.E / TauSynEx * half * HalfEx;
        RiseIn = Math.E / TauSynIn * half * HalfIn;
        PerCapacitance = step / CM;
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var (middleEx, middleIn) = (T.Fma(HalfEx, GEx, RiseEx * DriveEx), T.Fma(HalfIn, GIn, RiseIn * DriveIn));
        (DriveEx, DriveIn) = (HalfEx * DriveEx, HalfIn * DriveIn);
        var (endEx, endIn) = (T.Fma(HalfEx, middleEx, RiseEx * DriveEx), T.Fma(HalfIn, middleIn, RiseIn * DriveIn));
        var v = LinearMembrane<T>.Move(VM, Drift(GEx, GIn), Drift(middleEx, middleIn), Drift(endEx, endIn));

        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        (GEx, GIn) = (endEx, endIn);
        DriveEx = T.Fma(HalfEx, DriveEx, Ex);
        DriveIn = T.Fma(HalfIn, DriveIn, In);
        (IStim, GStimEx, GStimIn) = (Current, ConductanceEx, ConductanceIn);
        return spiked;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly (T Drive, T Rate) Drift(T ex, T inh)
    {
        var outside = T.Fma(GStimIn, EIn, T.Fma(GStimEx, EEx, T.Fma(GL, EL, IE + IStim)));
        var drive = T.Fma(inh, EIn, T.Fma(ex, EEx, outside));
        return (PerCapacitance * drive, PerCapacitance * (GL + (GStimEx + GStimIn) + ex + inh));
    }
}
