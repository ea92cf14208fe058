using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>
/// The adaptive exponential integrate-and-fire neuron of Brette and Gerstner with alpha-shaped conductances:
/// C dV/dt = g_L (E_L - V) + g_L Delta_T e^((V - V_th) / Delta_T) - w + g_ex (E_ex - V) + g_in (E_in - V) + I, tau_w dw/dt = a (V - E_L) - w.
/// </summary>
[NeuronModel(
    "aeif_cond_alpha",
    Order = 4,
    Doc = "Adaptive exponential neuron with alpha-shaped conductances: C dV/dt = g_L (E_L - V) + g_L Delta_T e^((V - V_th) / Delta_T) - w + I.",
    Reference = "doi:10.1152/jn.00686.2005; NEST 3.9, aeif_cond_alpha")]
public struct AeifCondAlpha<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("pF", 281, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 30, Above = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", -70.6, Doc = "Resting potential: reversal potential of the leak.")] public T EL;
    [Parameter("mV", 0, Doc = "Reversal potential of receptor ex.")] public T EEx;
    [Parameter("mV", -85, Doc = "Reversal potential of receptor in.")] public T EIn;
    [Parameter("mV", 2, Above = 0, Doc = "Slope factor: the width of spike initiation.")] public T DeltaT;
    [Parameter("mV", -50.4, Doc = "Threshold of spike initiation.")] public T VTh;
    [Parameter("mV", 0, AboveParameter = nameof(VTh), Doc = "Potential at which a spike is counted and the potential is reset.")] public T VPeak;
    [Parameter("mV", -60, BelowParameter = nameof(VPeak), Doc = "Potential after a spike.")] public T VReset;
    [Parameter("ms", 0, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("nS", 4, Doc = "Subthreshold adaptation: coupling of w to the potential.")] public T A;
    [Parameter("pA", 80.5, Doc = "Spike-triggered adaptation: increase of w at a spike.")] public T B;
    [Parameter("ms", 144, Above = 0, Doc = "Time constant of adaptation.")] public T TauW;
    [Parameter("ms", 0.2, Above = 0, Doc = "Rise time of the conductance of receptor ex.")] public T TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Rise time of the conductance of receptor in.")] public T TauSynIn;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;

    // What a step leaves of synaptic input at its end and in its middle, and what the membrane needs.
    [Derived] public T LeftEx;
    [Derived] public T RaisedEx;
    [Derived] public T MiddleEx;
    [Derived] public T MiddleRaisedEx;
    [Derived] public T LeftIn;
    [Derived] public T RaisedIn;
    [Derived] public T MiddleIn;
    [Derived] public T MiddleRaisedIn;
    [Derived] public T Steep;
    [Derived] public T Spike;
    [Derived] public T ResetCurrent;
    [Derived] public T PerCapacitance;
    [Derived] public T PerAdaptation;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Adaptation current, which lowers the potential.")] public T W;
    [State("nS", Doc = "Conductance of receptor ex.")] public T GEx;
    [State("nS", Doc = "Conductance of receptor in.")] public T GIn;
    [State("nS", Doc = "Decaying sum of the weights that arrived at ex: times e/tau_syn_ex it increases g_ex.")] public T DriveEx;
    [State("nS", Doc = "Decaying sum of the weights that arrived at in: times e/tau_syn_in it increases g_in.")] public T DriveIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the peak of the excitatory conductance.")] public T Ex;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the peak of the inhibitory conductance.")] public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public readonly string StepLimit =>
        "the potential is not resolved if a step is longer than c_m divided by the sum of all conductances, and diverges from 2.8 times that on";

    public readonly T StepShare(double step) => step / CM * (GL + T.Abs(GEx + DriveEx + Ex) + T.Abs(GIn + DriveIn + In));

    public void Derive(double step)
    {
        var (ex, inh) = (new SynapticDecay<T>(step, TauSynEx), new SynapticDecay<T>(step, TauSynIn));
        (LeftEx, RaisedEx, MiddleEx, MiddleRaisedEx) = (ex.Left, ex.Raised, ex.Middle, ex.MiddleRaised);
        (LeftIn, RaisedIn, MiddleIn, MiddleRaisedIn) = (inh.Left, inh.Raised, inh.Middle, inh.MiddleRaised);
        Steep = SpikeDistance<T>.SteepFrom(step * GL / CM, VTh, DeltaT);
        Spike = SpikeDistance<T>.Of(VPeak, VTh, DeltaT);
        ResetCurrent = GL * DeltaT * T.Exp((VReset - VTh) / DeltaT);
        PerCapacitance = step / CM;
        PerAdaptation = step / TauW;
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var input = new AlphaConductances<T>(
            (GEx, DriveEx),
            (GIn, DriveIn),
            ((LeftEx, RaisedEx), (LeftIn, RaisedIn)),
            ((MiddleEx, MiddleRaisedEx), (MiddleIn, MiddleRaisedIn)),
            (EEx, EIn));
        var (v, w, spiked) = Membrane().Move(VM, W, ref input, RefractorySteps > 0.0);
        (VM, W) = (v, w);
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        (GEx, DriveEx) = (input.Ex.G, input.Ex.Drive + Ex);
        (GIn, DriveIn) = (input.In.G, input.In.Drive + In);
        IStim = Current;
        return spiked;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly AdaptiveMembrane<T> Membrane() => new()
    {
        Leak = GL,
        Rest = EL,
        Threshold = VTh,
        Width = DeltaT,
        Peak = VPeak,
        Steep = Steep,
        Reset = VReset,
        ResetCurrent = ResetCurrent,
        Spike = Spike,
        Coupling = A,
        Jump = B,
        PerCapacitance = PerCapacitance,
        PerAdaptation = PerAdaptation,
        Steady = IE + IStim,
        Active = Refractory <= 0.0,
    };
}
