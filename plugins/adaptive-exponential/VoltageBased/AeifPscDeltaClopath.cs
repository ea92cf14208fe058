using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential.VoltageBased;

/// <summary>
/// The adaptive exponential neuron of Clopath and others (2010) for plasticity that depends on the potential: each spike is followed by a time in which the
/// potential is clamped, by an afterpotential current and by a raised threshold, and the neuron keeps three low-pass filtered potentials for its synapses.
/// </summary>
[Equations(
    "c_m dv_m/dt = g_l (e_l - v_m) + g_l delta_t e^((v_m - v_th) / delta_t) - w + z + i_e + i_stim",
    "tau_w dw/dt = a (v_m - e_l) - w, tau_z dz/dt = -z, tau_v_th dv_th/dt = v_th_rest - v_th",
    "tau_u_bar_plus du_bar_plus/dt = v_m - u_bar_plus, the same for u_bar_minus",
    "tau_u_bar_bar du_bar_bar/dt = u_bar_minus - u_bar_bar",
    "v_m >= v_peak: spike, w = w + b, z = i_sp, v_th = v_th_max, v_m = v_clamp for t_clamp, then v_reset for t_ref",
    "a spike at ex: v_m = v_m + weight")]
[NeuronModel(
    "aeif_psc_delta_clopath",
    Order = 2,
    Doc = "Adaptive exponential neuron with an adaptive threshold, an afterpotential and filtered potentials for voltage-based plasticity.",
    Reference = "doi:10.1038/nn.2479; NEST 3.9, aeif_psc_delta_clopath")]
public struct AeifPscDeltaClopath<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("pF", 281, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 30, Above = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", -70.6, Doc = "Resting potential: reversal potential of the leak.")] public T EL;
    [Parameter("mV", 2, Above = 0, Doc = "Slope factor: the width of spike initiation.")] public T DeltaT;
    [Parameter("mV", -50.4, BelowParameter = nameof(VPeak), Doc = "Threshold of spike initiation after a long rest.")] public T VThRest;
    [Parameter("mV", 30.4, MinParameter = nameof(VThRest), Doc = "Threshold just after a spike.")] public T VThMax;
    [Parameter("ms", 50, Above = 0, Doc = "Time constant with which the threshold returns.", Name = "tau_v_th")] public T TauVTh;
    [Parameter("mV", 33, Doc = "Potential at which a spike is counted.")] public T VPeak;
    [Parameter("mV", 33, Doc = "Potential for the time t_clamp after a spike.")] public T VClamp;
    [Parameter("ms", 2, Above = 0, WholeSteps = true, Doc = "Time after a spike in which the potential is v_clamp and the adaptation does not change.")]
    public T TClamp;
    [Parameter("mV", -60, BelowParameter = nameof(VPeak), Doc = "Potential after that time.")] public T VReset;
    [Parameter("ms", 0, Min = 0, WholeSteps = true, Doc = "Refractory time after t_clamp.")] public T TRef;
    [Parameter("nS", 4, Doc = "Subthreshold adaptation: coupling of w to the potential.")] public T A;
    [Parameter("pA", 80.5, Doc = "Spike-triggered adaptation: increase of w at a spike.")] public T B;
    [Parameter("ms", 144, Above = 0, Doc = "Time constant of adaptation.")] public T TauW;
    [Parameter("pA", 400, Doc = "Depolarising current just after a spike.")] public T ISp;
    [Parameter("ms", 40, Above = 0, Doc = "Time constant with which that current decays.")] public T TauZ;
    [Parameter("ms", 7, Above = 0, Doc = "Time constant of u_bar_plus.")] public T TauUBarPlus;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of u_bar_minus.")] public T TauUBarMinus;
    [Parameter("ms", 500, Above = 0, Doc = "Time constant of u_bar_bar.")] public T TauUBarBar;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;

    [Derived] public T HalfPerCapacitance;
    [Derived] public T Steady;
    [Derived] public T PerWidth;
    [Derived] public T LeakShare;
    [Derived] public T PerAdaptation;
    [Derived] public T MiddleLeft;
    [Derived] public T MiddleGain;
    [Derived] public T MiddleOffset;
    [Derived] public T EndLeft;
    [Derived] public T EndGain;
    [Derived] public T EndOffset;
    [Derived] public T MeanZ;
    [Derived] public T LeftZ;
    [Derived] public T HalfLeftTh;
    [Derived] public T LeftTh;
    [Derived] public T LeftPlus;
    [Derived] public T LeftMinus;
    [Derived] public T LeftBar;
    [Derived] public T MeanMinus;
    [Derived] public T ClampSteps;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Adaptation current, which lowers the potential.")] public T W;
    [State("pA", Doc = "Depolarising current after spikes.")] public T Z;
    [State("mV", From = nameof(VThRest), Doc = "Threshold of spike initiation.")] public T VTh;
    [State("mV", From = nameof(EL), Doc = "Potential filtered with tau_u_bar_plus.")] public T UBarPlus;
    [State("mV", From = nameof(EL), Doc = "Potential filtered with tau_u_bar_minus.")] public T UBarMinus;
    [State("mV", From = nameof(EL), Doc = "u_bar_minus filtered with tau_u_bar_bar.")] public T UBarBar;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps in which the potential is v_clamp.")] public T Clamped;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("mV", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the potential.")] public T Ex;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public readonly string StepLimit => "the potential is not resolved if a step is longer than c_m divided by g_l";

    public readonly T StepShare(double step) => step / CM * GL;

    public void Derive(double step)
    {
        var (half, whole) = (new Adaptation<T>(0.5 * step / TauW, A, EL), new Adaptation<T>(step / TauW, A, EL));
        (MiddleLeft, MiddleGain, MiddleOffset) = (half.Left, half.Gain, half.Offset);
        (EndLeft, EndGain, EndOffset) = (whole.Left, whole.Gain, whole.Offset);
        var z = new SynapticDecay<T>(step, TauZ);
        (LeftZ, MeanZ) = (z.Left, z.Mean);
        (HalfLeftTh, LeftTh) = (T.Exp(-0.5 * step / TauVTh), T.Exp(-step / TauVTh));
        (LeftPlus, LeftMinus, LeftBar) = (T.Exp(-step / TauUBarPlus), T.Exp(-step / TauUBarMinus), T.Exp(-step / TauUBarBar));
        MeanMinus = new SynapticDecay<T>(step, TauUBarMinus).Mean;
        HalfPerCapacitance = 0.5 * step / CM;
        Steady = T.Fma(GL, EL, IE);
        PerWidth = 1.0 / DeltaT;
        LeakShare = T.Log(step * GL / CM);
        PerAdaptation = step / TauW;
        ClampSteps = T.Floor((TClamp / step) + 0.5);
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var (clamped, active) = (Clamped > 0.0, (Clamped <= 0.0) & (Refractory <= 0.0));
        var drive = T.Fma(MeanZ, Z, Steady + IStim);
        var middleW = T.Fma(MiddleLeft, W, T.Fma(MiddleGain, VM, MiddleOffset));
        var middleTh = T.Fma(HalfLeftTh, VTh - VThRest, VThRest);
        var onset = T.Fma(-PerWidth, middleTh, LeakShare);
        var half = new LinearHalf<T>(HalfPerCapacitance, GL, drive - middleW);
        var v = T.Select(active, half.After(SpikeInitiation<T>.After(half.After(VM), PerWidth, onset, DeltaT)), VM);
        var mean = 0.5 * (VM + v);
        var w = T.Select(clamped, W, T.Fma(EndLeft, W, T.Fma(EndGain, mean, EndOffset)));

        var steep = active & (VM >= SpikeInitiation<T>.SteepFrom(onset, DeltaT));
        var spiked = active & !steep & (v >= VPeak);
        T left = 0.0; // of the step after a spike
        if (steep.Any)
        {
            var (upV, upW, upMean, upLeft, up) = Upstroke<T>.Move(
                steep,
                w,
                VM,
                W,
                middleW,
                GL,
                drive,
                middleTh,
                DeltaT,
                PerWidth,
                VPeak,
                Approximations.Exp(T.Max(-700.0, (middleTh - VPeak) * PerWidth)),
                GL,
                VClamp,
                0.0, // after a spike the potential stays
                ClampSteps,
                0.0,
                0.0,
                A,
                EL,
                HalfPerCapacitance,
                PerAdaptation);
            (v, w, mean) = (T.Select(steep, upV, v), T.Select(steep, upW, w), T.Select(steep, upMean, mean));
            left = T.Select(steep & up, upLeft, 0.0);
            spiked = spiked | (steep & up);
        }

        // Spikes that arrive move the potential at the end of the step, and may take it to the peak.
        v = T.Select(active & !spiked, v + Ex, v);
        spiked = spiked | (active & (v >= VPeak));

        Filter(mean);
        var released = clamped & (Clamped <= 1.0);
        VM = T.Select(spiked, VClamp, T.Select(released, VReset, v));
        W = T.Select(spiked, w + B, w);
        Z = T.Select(spiked, T.Fma(left * (LeftZ - 1.0), ISp, ISp), LeftZ * Z);
        VTh = T.Fma(T.Select(spiked, T.Fma(left, LeftTh - 1.0, 1.0), LeftTh), T.Select(spiked, VThMax, VTh) - VThRest, VThRest);
        Refractory = T.Select(released, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        Clamped = T.Select(spiked, ClampSteps, T.Max(Clamped - 1.0, 0.0));
        IStim = Current;
        return spiked;
    }

    /// <summary>Moves the filtered potentials through a step with a mean potential, exactly if it is constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Filter(T mean)
    {
        var meanMinus = T.Fma(MeanMinus, UBarMinus - mean, mean);
        UBarBar = T.Fma(LeftBar, UBarBar - meanMinus, meanMinus);
        UBarMinus = T.Fma(LeftMinus, UBarMinus - mean, mean);
        UBarPlus = T.Fma(LeftPlus, UBarPlus - mean, mean);
    }
}
