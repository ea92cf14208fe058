using System.Runtime.CompilerServices;

namespace NeuroForge.IntegrateAndFire;

/// <summary>
/// The generalised integrate-and-fire neuron: it spikes at random with the intensity lambda_0 e^((V - V_T) / Delta_V), and each spike adds to three
/// currents that lower the potential and to three parts of the threshold V_T, each of which decays with its own time constant.
/// </summary>
[Equations(
    "c_m dv_m/dt = g_l (e_l - v_m) - stc_1 - stc_2 - stc_3 + i_syn_ex + i_syn_in + i_e + i_stim",
    "spikes with the intensity lambda_0 e^((v_m - v_t_star - sfa_1 - sfa_2 - sfa_3) / delta_v)",
    "dsfa_k/dt = -sfa_k / tau_sfa_k, dstc_k/dt = -stc_k / tau_stc_k",
    "spike: v_m = v_reset for t_ref, sfa_k = sfa_k + q_sfa_k, stc_k = stc_k + q_stc_k")]
[NeuronModel(
    "gif_psc_exp",
    Doc = "Generalised integrate-and-fire neuron: spikes at random, with an intensity that grows exponentially with the potential above an adaptive threshold.",
    Reference = "doi:10.1371/journal.pcbi.1004275; doi:10.1152/jn.00408.2011; NEST 3.9, gif_psc_exp")]
public struct GifPscExp<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("pF", 80, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 4, Above = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("mV", -55, Doc = "Potential after a spike.")] public T VReset;
    [Parameter("ms", 4, Min = 0, WholeSteps = true, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("mV", 0.5, Above = 0, Doc = "Width of the soft threshold, over which the intensity increases by a factor e.", Name = "delta_v")] public T DeltaV;
    [Parameter("mV", -35, Doc = "Threshold after a long rest, at which the intensity is lambda_0.")] public T VTStar;
    [Parameter("1/ms", 0.001, Min = 0, Doc = "Intensity of spikes at the threshold.", Name = "lambda_0")] public T Lambda0;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor ex.")] public T TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Decay time of the currents at receptor in.")] public T TauSynIn;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("ms", 10, Above = 0, Doc = "Decay time of the first part of the threshold.", Name = "tau_sfa_1")] public T TauSfa1;
    [Parameter("ms", 100, Above = 0, Doc = "Decay time of the second part of the threshold.", Name = "tau_sfa_2")] public T TauSfa2;
    [Parameter("ms", 1000, Above = 0, Doc = "Decay time of the third part of the threshold.", Name = "tau_sfa_3")] public T TauSfa3;
    [Parameter("mV", 0, Doc = "Increase of the first part of the threshold at a spike.", Name = "q_sfa_1")] public T QSfa1;
    [Parameter("mV", 0, Doc = "Increase of the second part of the threshold at a spike.", Name = "q_sfa_2")] public T QSfa2;
    [Parameter("mV", 0, Doc = "Increase of the third part of the threshold at a spike.", Name = "q_sfa_3")] public T QSfa3;
    [Parameter("ms", 10, Above = 0, Doc = "Decay time of the first adaptation current.", Name = "tau_stc_1")] public T TauStc1;
    [Parameter("ms", 100, Above = 0, Doc = "Decay time of the second adaptation current.", Name = "tau_stc_2")] public T TauStc2;
    [Parameter("ms", 1000, Above = 0, Doc = "Decay time of the third adaptation current.", Name = "tau_stc_3")] public T TauStc3;
    [Parameter("pA", 0, Doc = "Increase of the first adaptation current at a spike.", Name = "q_stc_1")] public T QStc1;
    [Parameter("pA", 0, Doc = "Increase of the second adaptation current at a spike.", Name = "q_stc_2")] public T QStc2;
    [Parameter("pA", 0, Doc = "Increase of the third adaptation current at a spike.", Name = "q_stc_3")] public T QStc3;

    [Derived] public T P22;
    [Derived] public T P20;
    [Derived] public T Rest;
    [Derived] public T P11Ex;
    [Derived] public T P21Ex;
    [Derived] public T P11In;
    [Derived] public T P21In;
    [Derived] public T LeftSfa1;
    [Derived] public T LeftSfa2;
    [Derived] public T LeftSfa3;
    [Derived] public T LeftStc1;
    [Derived] public T LeftStc2;
    [Derived] public T LeftStc3;
    [Derived] public T FromStc1;
    [Derived] public T FromStc2;
    [Derived] public T FromStc3;
    [Derived] public T PerDeltaV;
    [Derived] public T LambdaPerStep;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("pA", Doc = "Synaptic current of receptor ex.")] public T ISynEx;
    [State("pA", Doc = "Synaptic current of receptor in.")] public T ISynIn;
    [State("mV", Doc = "First part of the threshold, above v_t_star.", Name = "sfa_1")] public T Sfa1;
    [State("mV", Doc = "Second part of the threshold, above v_t_star.", Name = "sfa_2")] public T Sfa2;
    [State("mV", Doc = "Third part of the threshold, above v_t_star.", Name = "sfa_3")] public T Sfa3;
    [State("pA", Doc = "First adaptation current, which lowers the potential.", Name = "stc_1")] public T Stc1;
    [State("pA", Doc = "Second adaptation current.", Name = "stc_2")] public T Stc2;
    [State("pA", Doc = "Third adaptation current.", Name = "stc_3")] public T Stc3;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the current's jump.")] public T Ex;
    [Input("pA", Takes = SignalKinds.Spikes, Sign = WeightSign.Negative, Doc = "Spikes of a second kind, usually inhibitory: weights keep their sign.")]
    public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    [Uniform] public T Draw;

    public void Derive(double step)
    {
        var tauM = CM / GL;
        P22 = T.Exp(-step / tauM);
        P20 = -T.Expm1(-step / tauM) / GL;
        Rest = T.Fma(P20, IE, (1.0 - P22) * EL);
        (P11Ex, P21Ex) = Response(step, TauSynEx, tauM);
        (P11In, P21In) = Response(step, TauSynIn, tauM);
        (LeftStc1, FromStc1) = Response(step, TauStc1, tauM);
        (LeftStc2, FromStc2) = Response(step, TauStc2, tauM);
        (LeftStc3, FromStc3) = Response(step, TauStc3, tauM);
        (LeftSfa1, LeftSfa2, LeftSfa3) = (T.Exp(-step / TauSfa1), T.Exp(-step / TauSfa2), T.Exp(-step / TauSfa3));
        (PerDeltaV, LambdaPerStep) = (1.0 / DeltaV, step * Lambda0);
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var drive = T.Fma(P21In, ISynIn, T.Fma(P21Ex, ISynEx, T.Fma(P20, IStim, Rest)));
        drive = T.Fma(-FromStc3, Stc3, T.Fma(-FromStc2, Stc2, T.Fma(-FromStc1, Stc1, drive)));
        var v = T.Fma(P22, VM, drive);
        (Sfa1, Sfa2, Sfa3) = (LeftSfa1 * Sfa1, LeftSfa2 * Sfa2, LeftSfa3 * Sfa3);

        // A Poisson process of this intensity has a spike in the step with the probability 1 - e^(-intensity x step).
        var active = Refractory <= 0.0;
        var spiked = active & (Draw < Chance(LambdaPerStep, (v - (VTStar + Sfa1 + Sfa2 + Sfa3)) * PerDeltaV));
        VM = T.Select(spiked, VReset, T.Select(active, v, VM));
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));

        Sfa1 += T.Select(spiked, QSfa1, 0.0);
        Sfa2 += T.Select(spiked, QSfa2, 0.0);
        Sfa3 += T.Select(spiked, QSfa3, 0.0);
        Stc1 = T.Fma(LeftStc1, Stc1, T.Select(spiked, QStc1, 0.0));
        Stc2 = T.Fma(LeftStc2, Stc2, T.Select(spiked, QStc2, 0.0));
        Stc3 = T.Fma(LeftStc3, Stc3, T.Select(spiked, QStc3, 0.0));
        ISynEx = T.Fma(P11Ex, ISynEx, Ex);
        ISynIn = T.Fma(P11In, ISynIn, In);
        IStim = Current;
        return spiked;
    }

    /// <summary>1 - e^(-intensity) of an intensity e^x times another. Apart: merged into the loop over neurons, it would use up what the JIT merges.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Chance(T intensity, T x) => -T.Expm1(-intensity * T.Exp(x));

    private readonly (T Left, T Moves) Response(double step, T tau, T tauM)
    {
        var response = new SynapticResponse<T>(step, tau, tauM, CM);
        return (response.Decay, response.FromCurrent);
    }
}
