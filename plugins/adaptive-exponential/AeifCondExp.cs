using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>
/// The adaptive exponential integrate-and-fire neuron of Brette and Gerstner with exponentially decaying conductances:
/// C dV/dt = g_L (E_L - V) + g_L Delta_T e^((V - V_th) / Delta_T) - w + g_ex (E_ex - V) + g_in (E_in - V) + I, tau_w dw/dt = a (V - E_L) - w.
/// </summary>
[Equations(
    "c_m dv_m/dt = g_l (e_l - v_m) + g_l delta_t e^((v_m - v_th) / delta_t) - w + i_syn + i_e + i_stim",
    "i_syn = (g_ex + g_stim_ex) (e_ex - v_m) + (g_in + g_stim_in) (e_in - v_m)",
    "tau_w dw/dt = a (v_m - e_l) - w",
    "dg/dt = -g / tau_syn; a spike at ex or in: g = g + weight",
    "v_m >= v_peak: spike, v_m = v_reset for t_ref, w = w + b")]
[NeuronModel(
    "aeif_cond_exp",
    Order = 2,
    Doc = "Adaptive exponential neuron with exponentially decaying conductances: C dV/dt = g_L (E_L - V) + g_L Delta_T e^((V - V_th) / Delta_T) - w + I.",
    Reference = "doi:10.1152/jn.00686.2005; NEST 3.9, aeif_cond_exp")]
public struct AeifCondExp<T> : INeuron<T>, IDerive, ILimitStep<T>
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
    [Parameter("ms", 0.2, Above = 0, Doc = "Decay time of the conductance of receptor ex.")] public T TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the conductance of receptor in.")] public T TauSynIn;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;

    // What a step leaves of synaptic input and its mean over the step, and what the membrane needs.
    [Derived] public T LeftEx;
    [Derived] public T MeanEx;
    [Derived] public T LeftIn;
    [Derived] public T MeanIn;
    [Derived] public T HalfPerCapacitance;
    [Derived] public T Steady;
    [Derived] public T PerWidth;
    [Derived] public T Peak;
    [Derived] public T ResetCurrent;
    [Derived] public T Onset;
    [Derived] public T Steep;
    [Derived] public T MiddleLeft;
    [Derived] public T MiddleGain;
    [Derived] public T MiddleOffset;
    [Derived] public T EndLeft;
    [Derived] public T EndGain;
    [Derived] public T EndOffset;
    [Derived] public T PerAdaptation;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Adaptation current, which lowers the potential.")] public T W;
    [State("nS", Doc = "Conductance of receptor ex.")] public T GEx;
    [State("nS", Doc = "Conductance of receptor in.")] public T GIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("nS", Doc = "Conductance from outside with the reversal potential e_ex that acts in the next step.")] public T GStimEx;
    [State("nS", Doc = "Conductance from outside with the reversal potential e_in that acts in the next step.")] public T GStimIn;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the excitatory conductance.")] public T Ex;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the inhibitory conductance.")] public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;
    [Input("nS", Takes = SignalKinds.Continuous, Doc = "Conductances with the reversal potential e_ex, given in every step.")] public T ConductanceEx;
    [Input("nS", Takes = SignalKinds.Continuous, Doc = "Conductances with the reversal potential e_in, given in every step.")] public T ConductanceIn;

    public readonly string StepLimit => "the potential is not resolved if a step is longer than c_m divided by the sum of all conductances";

    public readonly T StepShare(double step) => step / CM * (GL + T.Abs(GEx + Ex) + T.Abs(GIn + In) + T.Abs(ConductanceEx + ConductanceIn));

    public void Derive(double step)
    {
        var (ex, inh) = (new SynapticDecay<T>(step, TauSynEx), new SynapticDecay<T>(step, TauSynIn));
        (LeftEx, MeanEx) = (ex.Left, ex.Mean);
        (LeftIn, MeanIn) = (inh.Left, inh.Mean);
        var (half, whole) = (new Adaptation<T>(0.5 * step / TauW, A, EL), new Adaptation<T>(step / TauW, A, EL));
        (MiddleLeft, MiddleGain, MiddleOffset) = (half.Left, half.Gain, half.Offset);
        (EndLeft, EndGain, EndOffset) = (whole.Left, 0.5 * whole.Gain, whole.Offset);
        HalfPerCapacitance = 0.5 * step / CM;
        Steady = T.Fma(GL, EL, IE);
        PerWidth = 1.0 / DeltaT;
        PerAdaptation = step / TauW;
        Peak = T.Exp((VTh - VPeak) / DeltaT);
        ResetCurrent = GL * DeltaT * T.Exp((VReset - VTh) / DeltaT);
        Onset = SpikeInitiation<T>.Onset(step * GL / CM, VTh, DeltaT);
        Steep = SpikeInitiation<T>.SteepFrom(Onset, DeltaT);
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var (ex, inh) = (T.Fma(MeanEx, GEx, GStimEx), T.Fma(MeanIn, GIn, GStimIn));
        var conductance = GL + (ex + inh);
        var drive = T.Fma(ex, EEx, T.Fma(inh, EIn, Steady + IStim));

        // Strang's splitting: half a step of all currents but the exponential one, a step of that one, and the other half.
        var middleW = T.Fma(MiddleLeft, W, T.Fma(MiddleGain, VM, MiddleOffset));
        var half = new LinearHalf<T>(HalfPerCapacitance, conductance, drive - middleW);
        var v = half.After(SpikeInitiation<T>.After(half.After(VM), PerWidth, Onset, DeltaT));
        var active = Refractory <= 0.0;
        v = T.Select(active, v, VM);
        var w = T.Fma(EndLeft, W, T.Fma(EndGain, VM + v, EndOffset));
        var steep = VM >= Steep;
        var near = active & (steep | (v >= VPeak));
        var spiked = default(Mask<T>);
        if (near.Any)
        {
            var (upV, upW, _, _, up) = Upstroke<T>.Move(
                steep,
                w,
                VM,
                W,
                middleW,
                conductance,
                drive,
                VTh,
                DeltaT,
                PerWidth,
                VPeak,
                Peak,
                GL,
                VReset,
                ResetCurrent,
                RefractorySteps,
                B,
                1.0,
                A,
                EL,
                HalfPerCapacitance,
                PerAdaptation);
            spiked = near & up;
            v = T.Select(near, upV, v);
            w = T.Select(near, upW, w);
        }

        (VM, W) = (v, w);
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        GEx = T.Fma(LeftEx, GEx, Ex);
        GIn = T.Fma(LeftIn, GIn, In);
        (IStim, GStimEx, GStimIn) = (Current, ConductanceEx, ConductanceIn);
        return spiked;
    }
}
