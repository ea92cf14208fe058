using System.Runtime.CompilerServices;

namespace NeuroForge.Conductance;

/// <summary>
/// A leaky integrate-and-fire neuron with conductances that jump at a spike and decay exponentially:
/// C dV/dt = g_L (E_L - V) + g_ex (E_ex - V) + g_in (E_in - V) + I.
/// </summary>
[Equations(
    "c_m dv_m/dt = g_l (e_l - v_m) + i_syn + i_e + i_stim",
    "i_syn = (g_ex + g_stim_ex) (e_ex - v_m) + (g_in + g_stim_in) (e_in - v_m)",
    "dg/dt = -g / tau_syn; a spike at ex or in: g = g + weight",
    "v_m >= v_th: spike, v_m = v_reset for t_ref")]
[NeuronModel(
    "iaf_cond_exp",
    Order = 4,
    Doc = "Leaky integrate-and-fire neuron with exponentially decaying conductances: C dV/dt = g_L (E_L - V) + g_ex (E_ex - V) + g_in (E_in - V) + I.",
    Reference = "doi:10.1023/B:JCNS.0000014108.03012.81; NEST 3.9, iaf_cond_exp")]
public struct IafCondExp<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 16.6667, Min = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", -70, Doc = "Resting potential: reversal potential of the leak.")] public T EL;
    [Parameter("mV", 0, Doc = "Reversal potential of receptor ex.")] public T EEx;
    [Parameter("mV", -85, Doc = "Reversal potential of receptor in.")] public T EIn;
    [Parameter("ms", 0.2, Above = 0, Doc = "Decay time of the conductance of receptor ex.")] public T TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor in.")] public T TauSynIn;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public T VTh;
    [Parameter("mV", -60, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;

    // What half a step leaves of a conductance, and how far a pA moves the potential in a step.
    [Derived] public T HalfEx;
    [Derived] public T HalfIn;
    [Derived] public T PerCapacitance;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("nS", Doc = "Conductance of receptor ex.")] public T GEx;
    [State("nS", Doc = "Conductance of receptor in.")] public T GIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("nS", Doc = "Conductance from outside with the reversal potential e_ex that acts in the next step.")] public T GStimEx;
    [State("nS", Doc = "Conductance from outside with the reversal potential e_in that acts in the next step.")] public T GStimIn;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the excitatory conductance.")] public T Ex;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the inhibitory conductance.")] public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;
    [Input("nS", Takes = SignalKinds.Continuous, Doc = "Conductances with the reversal potential e_ex, given in every step.")] public T ConductanceEx;
    [Input("nS", Takes = SignalKinds.Continuous, Doc = "Conductances with the reversal potential e_in, given in every step.")] public T ConductanceIn;

    public readonly string StepLimit =>
        "the potential is not resolved if a step is longer than c_m divided by the sum of all conductances, and diverges from 2.8 times that length on";

    public readonly T StepShare(double step) => step / CM * (GL + T.Abs(GEx + Ex) + T.Abs(GIn + In) + T.Abs(ConductanceEx + ConductanceIn));

    public void Derive(double step)
    {
        HalfEx = T.Exp(-0.5 * step / TauSynEx);
        HalfIn = T.Exp(-0.5 * step / TauSynIn);
        PerCapacitance = step / CM;
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var (middleEx, middleIn) = (HalfEx * GEx, HalfIn * GIn);
        var (endEx, endIn) = (HalfEx * middleEx, HalfIn * middleIn);
        var v = LinearMembrane<T>.Move(VM, Drift(GEx, GIn), Drift(middleEx, middleIn), Drift(endEx, endIn));

        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        GEx = endEx + Ex;
        GIn = endIn + In;
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
