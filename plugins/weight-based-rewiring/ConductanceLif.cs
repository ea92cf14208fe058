using System.Runtime.CompilerServices;

namespace NeuroForge.WeightBasedRewiring;

/// <summary>A leaky integrate-and-fire neuron with two synaptic conductances that jump at a spike and decay exponentially, moved by Euler's method.</summary>
[NeuronModel(
    "conductance_lif",
    Doc = "Leaky integrate-and-fire neuron with conductances of AMPA and GABA receptors, integrated by Euler's method.",
    Reference = "https://brian.discourse.group, Implementation of Structural Plasticity")]
public struct ConductanceLif<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    /// <summary>By how much of a step Brian2 rounds times up before it counts whole steps.</summary>
    private const double CountingSlack = 1e-3;

    [Parameter("pF", 200, Above = 0, Doc = "Capacitance of the membrane.")] public L CM;
    [Parameter("nS", 10, Min = 0, Doc = "Leak conductance.")] public L GL;
    [Parameter("mV", -60, Doc = "Resting potential: reversal potential of the leak.")] public L EL;
    [Parameter("mV", 0, Doc = "Reversal potential of AMPA receptors.")] public L EAmpa;
    [Parameter("mV", -80, Doc = "Reversal potential of GABA receptors.")] public L EGaba;
    [Parameter("ms", 5, Above = 0, Doc = "Decay time of the conductance of AMPA receptors.")] public L TauAmpa;
    [Parameter("ms", 10, Above = 0, Doc = "Decay time of the conductance of GABA receptors.")] public L TauGaba;
    [Parameter("mV", -50, Doc = "Spike threshold, which the potential must exceed.")] public L VTh;
    [Parameter("mV", -60, Doc = "Potential after a spike.")] public L VReset;
    [Parameter("ms", 5, Min = 0, Doc = "Refractory time, from one spike to the next step in which the potential moves.")] public L TRef;

    [Derived] public L StepOverCapacitance;
    [Derived] public L DecayAmpa;
    [Derived] public L DecayGaba;
    [Derived] public L RestingSteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public L VM;
    [State("nS", Doc = "Conductance of AMPA receptors.")] public L GAmpa;
    [State("nS", Doc = "Conductance of GABA receptors.")] public L GGaba;
    [State("1", Min = 0, Doc = "Steps left of the refractory time.")] public L Refractory;

    [Input("nS", Doc = "Spikes: the weight is the jump of the conductance of AMPA receptors.")] public L Ampa;
    [Input("nS", Doc = "Spikes: the weight is the jump of the conductance of GABA receptors.")] public L Gaba;

    public void Derive(double step)
    {
        StepOverCapacitance = step / CM;
        DecayAmpa = 1.0 - (step / TauAmpa);
        DecayGaba = 1.0 - (step / TauGaba);

        // The time counts from the beginning of the step of the spike, so that step is the first of them.
        RestingSteps = L.Max(L.Floor((TRef / step) + CountingSlack) - 1.0, 0.0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        // What arrives first, unlike the neurons that are integrated exactly: in Brian2 a spike without a delay acts at the end of its own step.
        // With a delay of one step, the least there is, it is among the inputs of the next, and added before anything moves it gives the same numbers.
        var ampa = GAmpa + Ampa;
        var gaba = GGaba + Gaba;
        var current = L.Fma(gaba, EGaba - VM, L.Fma(ampa, EAmpa - VM, GL * (EL - VM)));
        var v = L.Fma(StepOverCapacitance, current, VM);

        var active = Refractory <= 0.0;
        var spiked = active & (v > VTh);
        VM = L.Select(spiked, VReset, L.Select(active, v, VM));
        Refractory = L.Select(spiked, RestingSteps, L.Max(Refractory - 1.0, 0.0));
        GAmpa = DecayAmpa * ampa;
        GGaba = DecayGaba * gaba;
        return spiked;
    }
}
