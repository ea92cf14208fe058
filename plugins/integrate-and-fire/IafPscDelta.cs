using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>A leaky integrate-and-fire neuron whose potential jumps by the weight at each spike.</summary>
[Equations(
    "dv_m/dt = (e_l - v_m) / tau_m + (i_e + i_stim) / c_m",
    "a spike at ex or in: v_m = v_m + weight, except in t_ref",
    "v_m >= v_th: spike, v_m = v_reset for t_ref")]
[NeuronModel(
    "iaf_psc_delta",
    Doc = "Leaky integrate-and-fire neuron whose potential jumps at each spike, integrated exactly.",
    Reference = "doi:10.1007/s004220050570")]
public struct IafPscDelta<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public T TauM;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public T VTh;
    [Parameter("mV", -70, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;

    // Propagators over a step: of the potential, and from a constant current to it.
    [Derived] public T P11;
    [Derived] public T P10;
    [Derived] public T Rest;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("mV", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the potential's jump; lost while refractory.")] public T Ex;
    [Input("mV", Takes = SignalKinds.Spikes, Sign = WeightSign.Negative, Doc = "Spikes of a second kind, usually inhibitory: weights keep their sign.")]
    public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public void Derive(double step)
    {
        P11 = T.Exp(-step / TauM);
        P10 = -T.Expm1(-step / TauM) * TauM / CM;
        Rest = T.Fma(P10, IE, (1.0 - P11) * EL);
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var v = T.Fma(P11, VM, T.Fma(P10, IStim, Rest) + (Ex + In));
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        IStim = Current;
        return spiked;
    }
}
