using System.Runtime.CompilerServices;

namespace NeuroForge.WeightBasedRewiring;

/// <summary>
/// A leaky integrate-and-fire neuron with two synaptic conductances that jump at a spike and decay exponentially, integrated by Euler's method.
/// </summary>
[NeuronModel(
    "conductance_lif",
    Doc = "Leaky integrate-and-fire neuron with conductances of AMPA and GABA receptors, integrated by Euler's method.",
    Reference = "https://brian.discourse.group, Implementation of Structural Plasticity")]
public struct ConductanceLif<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    /// <summary>Fraction of a step by which Brian2 increases times before it counts whole steps.</summary>
    private const double CountingSlack = 1e-3;

    [Parameter("pF", 200, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 10, Min = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", -60, Doc = "Resting potential: reversal potential of the leak.")] public T EL;
    [Parameter("mV", 0, Doc = "Reversal potential of AMPA receptors.")] public T EAmpa;
    [Parameter("mV", -80, Doc = "Reversal potential of GABA receptors.")] public T EGaba;
    [Parameter("ms", 5, Above = 0, Doc = "Decay time of the conductance of AMPA receptors.")] public T TauAmpa;
    [Parameter("ms", 10, Above = 0, Doc = "Decay time of the conductance of GABA receptors.")] public T TauGaba;
    [Parameter("mV", -50, Doc = "Spike threshold, which the potential must exceed.")] public T VTh;
    [Parameter("mV", -60, MaxParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;
    [Parameter("ms", 5, Min = 0, WholeSteps = true, Doc = "Refractory time: from a spike to the next step in which the potential changes.")] public T TRef;

    [Derived] public T StepOverCapacitance;
    [Derived] public T DecayAmpa;
    [Derived] public T DecayGaba;
    [Derived] public T RestingSteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("nS", Doc = "Conductance of AMPA receptors.")] public T GAmpa;
    [State("nS", Doc = "Conductance of GABA receptors.")] public T GGaba;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the conductance of AMPA receptors.")] public T Ampa;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the conductance of GABA receptors.")] public T Gaba;

    public readonly string StepLimit =>
        "the potential overshoots if the step is longer than c_m divided by the sum of all conductances, and diverges from twice that length on";

    public readonly T StepShare(double step) => StepOverCapacitance * (GL + T.Abs(GAmpa + Ampa) + T.Abs(GGaba + Gaba));

    public void Derive(double step)
    {
        StepOverCapacitance = step / CM;
        DecayAmpa = 1.0 - (step / TauAmpa);
        DecayGaba = 1.0 - (step / TauGaba);

        // The time counts from the beginning of the step of the spike, so that step is the first of them.
        RestingSteps = T.Max(T.Floor((TRef / step) + CountingSlack) - 1.0, 0.0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        // Inputs are added first, unlike in neurons that are integrated exactly: in Brian2 a spike without a delay acts at the end of its own step.
        // With a delay of one step, the smallest possible, it is an input of the next step; added before the integration it gives the same numbers.
        var ampa = GAmpa + Ampa;
        var gaba = GGaba + Gaba;
        var current = T.Fma(gaba, EGaba - VM, T.Fma(ampa, EAmpa - VM, GL * (EL - VM)));
        var v = T.Fma(StepOverCapacitance, current, VM);

        var active = Refractory <= 0.0;
        var spiked = active & (v > VTh);
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RestingSteps, T.Max(Refractory - 1.0, 0.0));
        GAmpa = DecayAmpa * ampa;
        GGaba = DecayGaba * gaba;
        return spiked;
    }
}
