using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>A leaky integrate-and-fire neuron whose potential jumps by the weight at each spike.</summary>
[NeuronModel(
    "iaf_psc_delta",
    Doc = "Leaky integrate-and-fire neuron whose potential jumps at each spike, integrated exactly.",
    Reference = "doi:10.1007/s004220050570")]
public struct IafPscDelta<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public L CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public L TauM;
    [Parameter("ms", 2, Min = 0, Doc = "Refractory time after a spike, rounded to steps.")] public L TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public L EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public L IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public L VTh;
    [Parameter("mV", -70, Doc = "Potential after a spike; below v_th.")] public L VReset;

    // Propagators over a step: of the potential, and from a constant current to it.
    [Derived] public L P11;
    [Derived] public L P10;
    [Derived] public L Rest;
    [Derived] public L RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public L VM;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public L IStim;
    [State("1", Min = 0, Doc = "Steps left of the refractory time.")] public L Refractory;

    [Input("mV", Doc = "Spikes: the weight is the potential's jump; lost while refractory.")] public L Ex;
    [Input("mV", Doc = "Spikes of a second kind, usually inhibitory: weights keep their sign.")] public L In;
    [Input("pA", Doc = "Currents.")] public L Current;

    public void Derive(double step)
    {
        P11 = L.Exp(-step / TauM);
        P10 = -L.Expm1(-step / TauM) * TauM / CM;
        Rest = L.Fma(P10, IE, (1.0 - P11) * EL);
        RefractorySteps = L.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        var v = L.Fma(P11, VM, L.Fma(P10, IStim, Rest) + (Ex + In));
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);
        VM = L.Select(spiked, VReset, L.Select(active, v, VM));
        Refractory = L.Select(spiked, RefractorySteps, L.Max(Refractory - 1.0, 0.0));
        IStim = Current;
        return spiked;
    }
}
