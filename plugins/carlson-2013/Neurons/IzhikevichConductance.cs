using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>Izhikevich's neuron with AMPA and NMDA conductances that jump at a spike and decay exponentially.</summary>
[NeuronModel(
    "izhikevich_conductance",
    Doc = "Izhikevich's neuron, regular spiking by default, with AMPA and NMDA conductances.",
    Reference = "doi:10.1109/IJCNN.2013.6706961")]
public struct IzhikevichConductance<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 0.02, Doc = "How fast the recovery follows the potential.")] public L A;
    [Parameter("1/ms", 0.2, Doc = "How strongly the recovery follows the potential.")] public L B;
    [Parameter("mV", -65, Doc = "Potential after a spike.")] public L C;
    [Parameter("mV/ms", 8, Doc = "What a spike adds to the recovery.")] public L D;
    [Parameter("ms", 5, Above = 0, Doc = "Decay time of the AMPA conductance.")] public L TauAmpa;
    [Parameter("ms", 150, Above = 0, Doc = "Decay time of the NMDA conductance.")] public L TauNmda;
    [Parameter("mV", 0, Doc = "Reversal potential of AMPA and NMDA.")] public L VRev;
    [Parameter("mV", 30, Doc = "Potential at which the neuron spikes.")] public L VTh;

    // What a step leaves of each conductance.
    [Derived] public L PAmpa;
    [Derived] public L PNmda;

    [State("mV", -65, Doc = "Membrane potential.")] public L VM;
    [State("mV/ms", -13, Doc = "Recovery, which draws the potential down.")] public L U;
    [State("1", Doc = "AMPA conductance, in units of the membrane's capacitance per ms.")] public L GAmpa;
    [State("1", Doc = "NMDA conductance with all channels open, in the same units.")] public L GNmda;

    [Input("1", Doc = "Spikes: the weight is the jump of the AMPA conductance.")] public L Ampa;
    [Input("1", Doc = "Spikes: the weight is the jump of the NMDA conductance.")] public L Nmda;

    public void Derive(double step)
    {
        PAmpa = L.Exp(-step / TauAmpa);
        PNmda = L.Exp(-step / TauNmda);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        // As in the original, what arrives acts in the same step: it comes first.
        var ampa = GAmpa + Ampa;
        var nmda = GNmda + Nmda;
        var current = L.Fma(nmda, Izhikevich<L>.OpenNmda(VM), ampa) * (VRev - VM);
        var (v, u) = Izhikevich<L>.Midpoint(VM, U, current, A, B, clock.Step);
        var spiked = v >= VTh;

        VM = L.Select(spiked, C, v);
        U = L.Select(spiked, u + D, u);
        GAmpa = PAmpa * ampa;
        GNmda = PNmda * nmda;
        return spiked;
    }
}
