using System.Runtime.CompilerServices;

namespace NeuroForge.Conductance;

/// <summary>
/// A leaky integrate-and-fire neuron with eight receptors, each with a conductance that jumps at a spike and decays exponentially with a time constant of its
/// own towards a reversal potential of its own: C dV/dt = g_L (E_L - V) + sum of g_k (E_k - V) + I.
/// </summary>
[Equations(
    "c_m dv_m/dt = g_l (e_l - v_m) + sum over k of g_k (e_rev_k - v_m) + i_e + i_stim",
    "dg_k/dt = -g_k / tau_syn_k; a spike at syn_k: g_k = g_k + weight",
    "v_m >= v_th: spike, v_m = v_reset for t_ref")]
[NeuronModel(
    "iaf_cond_exp_multisynapse",
    Order = 4,
    Doc = "Leaky integrate-and-fire neuron with eight exponentially decaying conductances, each with its own time constant and reversal potential.",
    Reference = "doi:10.1023/B:JCNS.0000014108.03012.81; NEST 3.9, iaf_psc_exp_multisynapse and iaf_cond_exp")]
public struct IafCondExpMultisynapse<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 16.6667, Min = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", -70, Doc = "Resting potential: reversal potential of the leak.")] public T EL;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor syn_1.", Name = "tau_syn_1")] public T TauSyn1;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor syn_2.", Name = "tau_syn_2")] public T TauSyn2;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor syn_3.", Name = "tau_syn_3")] public T TauSyn3;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor syn_4.", Name = "tau_syn_4")] public T TauSyn4;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor syn_5.", Name = "tau_syn_5")] public T TauSyn5;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor syn_6.", Name = "tau_syn_6")] public T TauSyn6;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor syn_7.", Name = "tau_syn_7")] public T TauSyn7;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor syn_8.", Name = "tau_syn_8")] public T TauSyn8;
    [Parameter("mV", 0, Doc = "Reversal potential of receptor syn_1.", Name = "e_rev_1")] public T ERev1;
    [Parameter("mV", -85, Doc = "Reversal potential of receptor syn_2.", Name = "e_rev_2")] public T ERev2;
    [Parameter("mV", 0, Doc = "Reversal potential of receptor syn_3.", Name = "e_rev_3")] public T ERev3;
    [Parameter("mV", -85, Doc = "Reversal potential of receptor syn_4.", Name = "e_rev_4")] public T ERev4;
    [Parameter("mV", 0, Doc = "Reversal potential of receptor syn_5.", Name = "e_rev_5")] public T ERev5;
    [Parameter("mV", -85, Doc = "Reversal potential of receptor syn_6.", Name = "e_rev_6")] public T ERev6;
    [Parameter("mV", 0, Doc = "Reversal potential of receptor syn_7.", Name = "e_rev_7")] public T ERev7;
    [Parameter("mV", -85, Doc = "Reversal potential of receptor syn_8.", Name = "e_rev_8")] public T ERev8;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public T VTh;
    [Parameter("mV", -60, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;

    // What half a step leaves of each conductance, and how far a pA moves the potential in a step.
    [Derived] public T Half1;
    [Derived] public T Half2;
    [Derived] public T Half3;
    [Derived] public T Half4;
    [Derived] public T Half5;
    [Derived] public T Half6;
    [Derived] public T Half7;
    [Derived] public T Half8;
    [Derived] public T PerCapacitance;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("nS", Doc = "Conductance of receptor syn_1.", Name = "g_1")] public T G1;
    [State("nS", Doc = "Conductance of receptor syn_2.", Name = "g_2")] public T G2;
    [State("nS", Doc = "Conductance of receptor syn_3.", Name = "g_3")] public T G3;
    [State("nS", Doc = "Conductance of receptor syn_4.", Name = "g_4")] public T G4;
    [State("nS", Doc = "Conductance of receptor syn_5.", Name = "g_5")] public T G5;
    [State("nS", Doc = "Conductance of receptor syn_6.", Name = "g_6")] public T G6;
    [State("nS", Doc = "Conductance of receptor syn_7.", Name = "g_7")] public T G7;
    [State("nS", Doc = "Conductance of receptor syn_8.", Name = "g_8")] public T G8;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of conductance 1.", Name = "syn_1")] public T Syn1;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of conductance 2.", Name = "syn_2")] public T Syn2;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of conductance 3.", Name = "syn_3")] public T Syn3;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of conductance 4.", Name = "syn_4")] public T Syn4;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of conductance 5.", Name = "syn_5")] public T Syn5;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of conductance 6.", Name = "syn_6")] public T Syn6;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of conductance 7.", Name = "syn_7")] public T Syn7;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of conductance 8.", Name = "syn_8")] public T Syn8;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public readonly string StepLimit =>
        "the potential is not resolved if a step is longer than c_m divided by the sum of all conductances, and diverges from 2.8 times that length on";

    public readonly T StepShare(double step) =>
        step / CM * (GL + T.Abs(G1 + Syn1) + T.Abs(G2 + Syn2) + T.Abs(G3 + Syn3) + T.Abs(G4 + Syn4)
            + T.Abs(G5 + Syn5) + T.Abs(G6 + Syn6) + T.Abs(G7 + Syn7) + T.Abs(G8 + Syn8));

    public void Derive(double step)
    {
        var half = 0.5 * step;
        Half1 = T.Exp(-half / TauSyn1);
        Half2 = T.Exp(-half / TauSyn2);
        Half3 = T.Exp(-half / TauSyn3);
        Half4 = T.Exp(-half / TauSyn4);
        Half5 = T.Exp(-half / TauSyn5);
        Half6 = T.Exp(-half / TauSyn6);
        Half7 = T.Exp(-half / TauSyn7);
        Half8 = T.Exp(-half / TauSyn8);
        PerCapacitance = step / CM;
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var begin = Drift();
        Decay();
        var middle = Drift();
        Decay();
        var v = LinearMembrane<T>.Move(VM, begin, middle, Drift());

        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        G1 += Syn1;
        G2 += Syn2;
        G3 += Syn3;
        G4 += Syn4;
        G5 += Syn5;
        G6 += Syn6;
        G7 += Syn7;
        G8 += Syn8;
        IStim = Current;
        return spiked;
    }

    /// <summary>Half a step passes for the conductances.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Decay()
    {
        G1 *= Half1;
        G2 *= Half2;
        G3 *= Half3;
        G4 *= Half4;
        G5 *= Half5;
        G6 *= Half6;
        G7 *= Half7;
        G8 *= Half8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly (T Drive, T Rate) Drift()
    {
        var conductance = GL + ((G1 + G2) + (G3 + G4)) + ((G5 + G6) + (G7 + G8));
        var drive = T.Fma(GL, EL, IE + IStim);
        drive = T.Fma(G4, ERev4, T.Fma(G3, ERev3, T.Fma(G2, ERev2, T.Fma(G1, ERev1, drive))));
        drive = T.Fma(G8, ERev8, T.Fma(G7, ERev7, T.Fma(G6, ERev6, T.Fma(G5, ERev5, drive))));
        return (PerCapacitance * drive, PerCapacitance * conductance);
    }
}
