using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>
/// Izhikevich's neuron with AMPA, NMDA, GABA A and GABA B conductances, as in the experiment on receptive fields: its potential has a floor,
/// it is refractory after a spike, and a spike takes all its conductances.
/// </summary>
[NeuronModel(
    "izhikevich_conductance_gaba",
    Doc = "Izhikevich's neuron with AMPA, NMDA, GABA A and GABA B conductances, all of which a spike resets.",
    Reference = "doi:10.1109/IJCNN.2013.6706961")]
public struct IzhikevichConductanceGaba<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 0.02, Doc = "How fast the recovery follows the potential.")] public L A;
    [Parameter("1/ms", 0.2, Doc = "How strongly the recovery follows the potential.")] public L B;
    [Parameter("mV", -65, Doc = "Potential after a spike.")] public L C;
    [Parameter("mV/ms", 8, Doc = "What a spike adds to the recovery.")] public L D;
    [Parameter("ms", 5, Above = 0, Doc = "Decay time of the AMPA conductance.")] public L TauAmpa;
    [Parameter("ms", 150, Above = 0, Doc = "Decay time of the NMDA conductance.")] public L TauNmda;
    [Parameter("ms", 6, Above = 0, Doc = "Decay time of the GABA A conductance.")] public L TauGabaA;
    [Parameter("ms", 150, Above = 0, Doc = "Decay time of the GABA B conductance.")] public L TauGabaB;
    [Parameter("mV", 0, Doc = "Reversal potential of AMPA and NMDA.")] public L VRev;
    [Parameter("mV", -70, Doc = "Reversal potential of GABA A.")] public L VRevGabaA;
    [Parameter("mV", -90, Doc = "Reversal potential of GABA B.")] public L VRevGabaB;
    [Parameter("mV", 30, Doc = "Potential at which the neuron spikes.")] public L VTh;
    [Parameter("mV", -90, Doc = "Least potential.")] public L VMin;
    [Parameter("ms", 1, Min = 0, Doc = "Refractory time after a spike, rounded to steps: potential and recovery rest, conductances do not.")] public L TRef;

    // What a step leaves of each conductance.
    [Derived] public L PAmpa;
    [Derived] public L PNmda;
    [Derived] public L PGabaA;
    [Derived] public L PGabaB;
    [Derived] public L RefractorySteps;

    [State("mV", -65, Doc = "Membrane potential.")] public L VM;
    [State("mV/ms", -13, Doc = "Recovery, which draws the potential down.")] public L U;
    [State("1", Doc = "AMPA conductance, in units of the membrane's capacitance per ms.")] public L GAmpa;
    [State("1", Doc = "NMDA conductance with all channels open, in the same units.")] public L GNmda;
    [State("1", Doc = "GABA A conductance, in the same units.")] public L GGabaA;
    [State("1", Doc = "GABA B conductance, in the same units.")] public L GGabaB;
    [State("1", Min = 0, Doc = "Steps left of the refractory time.")] public L Refractory;

    [Input("1", Doc = "Spikes: the weight is the jump of the AMPA conductance.")] public L Ampa;
    [Input("1", Doc = "Spikes: the weight is the jump of the NMDA conductance.")] public L Nmda;
    [Input("1", Doc = "Spikes: the weight is the jump of the GABA A conductance.")] public L GabaA;
    [Input("1", Doc = "Spikes: the weight is the jump of the GABA B conductance.")] public L GabaB;

    public void Derive(double step)
    {
        PAmpa = L.Exp(-step / TauAmpa);
        PNmda = L.Exp(-step / TauNmda);
        PGabaA = L.Exp(-step / TauGabaA);
        PGabaB = L.Exp(-step / TauGabaB);
        RefractorySteps = L.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        // As in the original, what arrives acts in the same step: it comes first.
        var ampa = GAmpa + Ampa;
        var nmda = GNmda + Nmda;
        var gabaA = GGabaA + GabaA;
        var gabaB = GGabaB + GabaB;
        var inhibition = L.Fma(gabaA, VRevGabaA - VM, gabaB * (VRevGabaB - VM));
        var current = L.Fma(L.Fma(nmda, Izhikevich<L>.OpenNmda(VM), ampa), VRev - VM, inhibition);
        var (v, u) = Izhikevich<L>.Midpoint(VM, U, current, A, B, clock.Step);
        v = L.Max(v, VMin);
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);

        VM = L.Select(spiked, C, L.Select(active, v, VM));
        U = L.Select(spiked, u + D, L.Select(active, u, U));
        GAmpa = L.Select(spiked, 0.0, PAmpa * ampa);
        GNmda = L.Select(spiked, 0.0, PNmda * nmda);
        GGabaA = L.Select(spiked, 0.0, PGabaA * gabaA);
        GGabaB = L.Select(spiked, 0.0, PGabaB * gabaB);
        Refractory = L.Select(spiked, RefractorySteps, L.Max(Refractory - 1.0, 0.0));
        return spiked;
    }
}
