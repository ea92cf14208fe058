using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>A leaky integrate-and-fire neuron with alpha-shaped synaptic currents, t e^(-t/tau_syn).</summary>
[Equations(
    "dv_m/dt = (e_l - v_m) / tau_m + (i_syn_ex + i_syn_in + i_e + i_stim) / c_m",
    "a spike at ex or in adds the current weight (t / tau_syn) e^(1 - t / tau_syn)",
    "v_m >= v_th: spike, v_m = v_reset for t_ref")]
[NeuronModel(
    "iaf_psc_alpha",
    Doc = "Leaky integrate-and-fire neuron with alpha-shaped post-synaptic currents, integrated exactly.",
    Reference = "doi:10.1007/s004220050570")]
public struct IafPscAlpha<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public T TauM;
    [Parameter("ms", 2, Above = 0, Doc = "Rise time of the currents at receptor ex.")] public T TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Rise time of the currents at receptor in.")] public T TauSynIn;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public T VTh;
    [Parameter("mV", -70, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;

    // Propagators from quantity j to i over a step, P_ij: 0 a constant current, 1 the drive of a synaptic current, 2 that current, 3 the potential.
    [Derived] public T P33;
    [Derived] public T P30;
    [Derived] public T Rest;
    [Derived] public T P11Ex;
    [Derived] public T P21Ex;
    [Derived] public T P31Ex;
    [Derived] public T P32Ex;
    [Derived] public T P11In;
    [Derived] public T P21In;
    [Derived] public T P31In;
    [Derived] public T P32In;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Synaptic current of receptor ex.")] public T ISynEx;
    [State("pA", Doc = "Synaptic current of receptor in.")] public T ISynIn;
    [State("pA", Doc = "Decaying sum of the weights that arrived at ex: times e/tau_syn_ex it increases i_syn_ex.")] public T DriveEx;
    [State("pA", Doc = "Decaying sum of the weights that arrived at in: times e/tau_syn_in it increases i_syn_in.")] public T DriveIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the current's peak.")] public T Ex;
    [Input("pA", Takes = SignalKinds.Spikes, Sign = WeightSign.Negative, Doc = "Spikes of a second kind, usually inhibitory: weights keep their sign.")]
    public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public void Derive(double step)
    {
        P33 = T.Exp(-step / TauM);
        P30 = -T.Expm1(-step / TauM) * TauM / CM;
        Rest = T.Fma(P30, IE, (1.0 - P33) * EL);
        var (ex, inh) = (new SynapticResponse<T>(step, TauSynEx, TauM, CM), new SynapticResponse<T>(step, TauSynIn, TauM, CM));
        var (slopeEx, slopeIn) = (Math.E / TauSynEx, Math.E / TauSynIn);
        (P11Ex, P21Ex, P31Ex, P32Ex) = (ex.Decay, slopeEx * step * ex.Decay, slopeEx * ex.FromSlope, ex.FromCurrent);
        (P11In, P21In, P31In, P32In) = (inh.Decay, slopeIn * step * inh.Decay, slopeIn * inh.FromSlope, inh.FromCurrent);
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        // Each quantity's own last value enters last, so that a step waits for one product and sum of the step before.
        var drive = Rest + (P30 * IStim) + (P31Ex * DriveEx) + (P32Ex * ISynEx) + (P31In * DriveIn) + (P32In * ISynIn);
        var v = drive + (P33 * VM);
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));

        ISynEx = (P21Ex * DriveEx) + (P11Ex * ISynEx);
        ISynIn = (P21In * DriveIn) + (P11In * ISynIn);
        DriveEx = Ex + (P11Ex * DriveEx);
        DriveIn = In + (P11In * DriveIn);
        IStim = Current;
        return spiked;
    }
}
