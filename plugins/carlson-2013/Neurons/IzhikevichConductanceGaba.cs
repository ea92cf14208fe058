using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>
/// Izhikevich's neuron with AMPA, NMDA, GABA A and GABA B conductances, as in the experiment on receptive fields: its potential has a lower limit, it is
/// refractory after a spike, and a spike resets all its conductances to 0.
/// </summary>
[NeuronModel(
    "izhikevich_conductance_gaba",
    Doc = "Izhikevich's neuron with AMPA, NMDA, GABA A and GABA B conductances, all of which a spike resets.",
    Reference = "doi:10.1109/IJCNN.2013.6706961")]
public struct IzhikevichConductanceGaba<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 0.02, Min = 0, Doc = "Rate constant of the recovery variable.")] public T A;
    [Parameter("1/ms", 0.2, Doc = "Coupling of the recovery variable to the potential.")] public T B;
    [Parameter("mV", -65, BelowParameter = nameof(VTh), MinParameter = nameof(VMin), Doc = "Potential after a spike.")] public T C;
    [Parameter("mV/ms", 8, Doc = "Increase of the recovery variable at a spike.")] public T D;
    [Parameter("ms", 5, Above = 0, Doc = "Decay time of the AMPA conductance.")] public T TauAmpa;
    [Parameter("ms", 150, Above = 0, Doc = "Decay time of the NMDA conductance.")] public T TauNmda;
    [Parameter("ms", 6, Above = 0, Doc = "Decay time of the GABA A conductance.")] public T TauGabaA;
    [Parameter("ms", 150, Above = 0, Doc = "Decay time of the GABA B conductance.")] public T TauGabaB;
    [Parameter("mV", 0, Doc = "Reversal potential of AMPA and NMDA.")] public T VRev;
    [Parameter("mV", -70, Doc = "Reversal potential of GABA A.")] public T VRevGabaA;
    [Parameter("mV", -90, Doc = "Reversal potential of GABA B.")] public T VRevGabaB;
    [Parameter("mV", 30, Doc = "Potential at which the neuron spikes.")] public T VTh;
    [Parameter("mV", -90, Doc = "Least potential.")] public T VMin;
    [Parameter("ms", 1, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike, in which potential and recovery variable do not change, but "
        + "conductances do.")] public T TRef;

    // Factors of the conductances' decay in a step.
    [Derived] public T PAmpa;
    [Derived] public T PNmda;
    [Derived] public T PGabaA;
    [Derived] public T PGabaB;
    [Derived] public T RefractorySteps;

    [State("mV", -65, Doc = "Membrane potential.")] public T VM;
    [State("mV/ms", -13, Doc = "Recovery variable, which lowers the potential.")] public T U;
    [State("1", Doc = "AMPA conductance, in units of the membrane's capacitance per ms.")] public T GAmpa;
    [State("1", Doc = "NMDA conductance with all channels open, in the same units.")] public T GNmda;
    [State("1", Doc = "GABA A conductance, in the same units.")] public T GGabaA;
    [State("1", Doc = "GABA B conductance, in the same units.")] public T GGabaB;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Positive, Doc = "Spikes: the weight is the jump of the AMPA conductance.")] public T Ampa;
    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Positive, Doc = "Spikes: the weight is the jump of the NMDA conductance.")] public T Nmda;
    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Positive, Doc = "Spikes: the weight is the jump of the GABA A conductance.")] public T GabaA;
    [Input("1", Takes = SignalKinds.Spikes, Sign = WeightSign.Positive, Doc = "Spikes: the weight is the jump of the GABA B conductance.")] public T GabaB;

    public readonly string StepLimit =>
        "the potential is not resolved if the step is longer than one divided by the sum of all conductances, and diverges from twice that length on";

    public readonly T StepShare(double step)
    {
        var open = T.Abs(GNmda + Nmda) * Izhikevich<T>.OpenNmda(VM);
        return step * (T.Abs(GAmpa + Ampa) + open + T.Abs(GGabaA + GabaA) + T.Abs(GGabaB + GabaB));
    }

    public void Derive(double step)
    {
        PAmpa = T.Exp(-step / TauAmpa);
        PNmda = T.Exp(-step / TauNmda);
        PGabaA = T.Exp(-step / TauGabaA);
        PGabaB = T.Exp(-step / TauGabaB);
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        // As in the original, inputs act in the same step, so they are added first.
        var ampa = GAmpa + Ampa;
        var nmda = GNmda + Nmda;
        var gabaA = GGabaA + GabaA;
        var gabaB = GGabaB + GabaB;
        var inhibition = T.Fma(gabaA, VRevGabaA - VM, gabaB * (VRevGabaB - VM));
        var current = T.Fma(T.Fma(nmda, Izhikevich<T>.OpenNmda(VM), ampa), VRev - VM, inhibition);
        var (v, u) = Izhikevich<T>.Midpoint(VM, U, current, A, B, clock.Step);
        v = T.Max(v, VMin);
        var active = Refractory <= 0.0;
        var spiked = active & (v >= VTh);

        VM = T.Select(spiked, C, T.Select(active, v, VM));
        U = T.Select(spiked, u + D, T.Select(active, u, U));
        GAmpa = T.Select(spiked, 0.0, PAmpa * ampa);
        GNmda = T.Select(spiked, 0.0, PNmda * nmda);
        GGabaA = T.Select(spiked, 0.0, PGabaA * gabaA);
        GGabaB = T.Select(spiked, 0.0, PGabaB * gabaB);
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        return spiked;
    }
}
