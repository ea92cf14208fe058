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
    [Parameter("1/ms", 0.02, Min = 0, Doc = "Rate constant of the recovery variable.")] public T A;
    [Parameter("1/ms", 0.2, Doc = "Coupling of the recovery variable to the potential.")] public T B;
    [Parameter("mV", -65, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T C;
    [Parameter("mV/ms", 8, Doc = "Increase of the recovery variable at a spike.")] public T D;
    [Parameter("ms", 5, Above = 0, Doc = "Decay time of the AMPA conductance.")] public T TauAmpa;
    [Parameter("ms", 150, Above = 0, Doc = "Decay time of the NMDA conductance.")] public T TauNmda;
    [Parameter("mV", 0, Doc = "Reversal potential of AMPA and NMDA.")] public T VRev;
    [Parameter("mV", 30, Doc = "Potential at which the neuron spikes.")] public T VTh;

    // Factors of the conductances' decay in a step.
    [Derived] public T PAmpa;
    [Derived] public T PNmda;

    [State("mV", -65, Doc = "Membrane potential.")] public T VM;
    [State("mV/ms", -13, Doc = "Recovery variable, which lowers the potential.")] public T U;
    [State("1", Doc = "AMPA conductance, in units of the membrane's capacitance per ms.")] public T GAmpa;
    [State("1", Doc = "NMDA conductance with all channels open, in the same units.")] public T GNmda;

    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Positive, Doc = "Spikes: the weight is the jump of the AMPA conductance.")] public T Ampa;
    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Positive, Doc = "Spikes: the weight is the jump of the NMDA conductance.")] public T Nmda;

    public readonly string StepLimit =>
        "the potential is not resolved if the step is longer than one divided by the sum of all conductances, and diverges from twice that length on";

    public readonly T StepShare(double step) => step * (T.Abs(GAmpa + Ampa) + (T.Abs(GNmda + Nmda) * Izhikevich<T>.OpenNmda(VM)));

    public void Derive(double step)
    {
        PAmpa = T.Exp(-step / TauAmpa);
        PNmda = T.Exp(-step / TauNmda);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        // As in the original, inputs act in the same step, so they are added first.
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
