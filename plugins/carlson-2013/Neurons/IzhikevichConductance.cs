using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>Izhikevich's neuron with AMPA and NMDA conductances that jump at a spike and decay exponentially.</summary>
[NeuronModel(
    "izhikevich_conductance",
    Doc = "Izhikevich's neuron, regular spiking by default, with AMPA and NMDA conductances.",
    Reference = "doi:10.1109/IJCNN.2013.6706961")]
public struct IzhikevichConductance<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 0.02, Min = 0, Doc = "How fast the recovery follows the potential.")] public T A;
    [Parameter("1/ms", 0.2, Doc = "How strongly the recovery follows the potential.")] public T B;
    [Parameter("mV", -65, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T C;
    [Parameter("mV/ms", 8, Doc = "What a spike adds to the recovery.")] public T D;
    [Parameter("ms", 5, Above = 0, Doc = "Decay time of the AMPA conductance.")] public T TauAmpa;
    [Parameter("ms", 150, Above = 0, Doc = "Decay time of the NMDA conductance.")] public T TauNmda;
    [Parameter("mV", 0, Doc = "Reversal potential of AMPA and NMDA.")] public T VRev;
    [Parameter("mV", 30, Doc = "Potential at which the neuron spikes.")] public T VTh;

    // What a step leaves of each conductance.
    [Derived] public T PAmpa;
    [Derived] public T PNmda;

    [State("mV", -65, Doc = "Membrane potential.")] public T VM;
    [State("mV/ms", -13, Doc = "Recovery, which draws the potential down.")] public T U;
    [State("1", Doc = "AMPA conductance, in units of the membrane's capacitance per ms.")] public T GAmpa;
    [State("1", Doc = "NMDA conductance with all channels open, in the same units.")] public T GNmda;

    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Positive, Doc = "Spikes: the weight is the jump of the AMPA conductance.")] public T Ampa;
    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Positive, Doc = "Spikes: the weight is the jump of the NMDA conductance.")] public T Nmda;

    public readonly string StepLimit =>
        "the potential is not resolved where a step is longer than one over the sum of all conductances, and grows without end at twice that";

    public readonly T StepShare(double step) => step * (T.Abs(GAmpa + Ampa) + (T.Abs(GNmda + Nmda) * Izhikevich<T>.OpenNmda(VM)));

    public void Derive(double step)
    {
        PAmpa = T.Exp(-step / TauAmpa);
        PNmda = T.Exp(-step / TauNmda);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        // As in the original, what arrives acts in the same step: it comes first.
        var ampa = GAmpa + Ampa;
        var nmda = GNmda + Nmda;
        var current = T.Fma(nmda, Izhikevich<T>.OpenNmda(VM), ampa) * (VRev - VM);
        var (v, u) = Izhikevich<T>.Midpoint(VM, U, current, A, B, clock.Step);
        var spiked = v >= VTh;

        VM = T.Select(spiked, C, v);
        U = T.Select(spiked, u + D, u);
        GAmpa = PAmpa * ampa;
        GNmda = PNmda * nmda;
        return spiked;
    }
}
