using System.Runtime.CompilerServices;

namespace NeuroForge.HodgkinHuxley;

/// <summary>
/// The channels of Traub and Miles as Brette and others (2007) simplified them for benchmarks, with conductances that jump at a spike and decay exponentially:
/// C dV/dt = g_Na m^3 h (E_Na - V) + g_K n^4 (E_K - V) + g_L (E_L - V) + g_ex (E_ex - V) + g_in (E_in - V) + I.
/// </summary>
/// <remarks>
/// Four steps of the classical Runge-Kutta method in a step. A spike is counted where the potential has passed its peak above V_T + 30 mV.
/// Gates start where NEST starts them, as at -60 mV with V_T = 0: nearly shut, and not at the equilibrium of the resting potential.
/// </remarks>
[Equations(
    "c_m dv_m/dt = g_na act_m^3 inact_h (e_na - v_m) + g_k act_n^4 (e_k - v_m) + g_l (e_l - v_m) + g_ex (e_ex - v_m) + g_in (e_in - v_m) + i_e + i_stim",
    "dx/dt = alpha_x (1 - x) - beta_x x for x = act_m (m), inact_h (h), act_n (n); u = v_m - v_t",
    "alpha_m = 0.32 (u - 13) / (1 - e^(-(u - 13) / 4)), beta_m = 0.28 (40 - u) / (1 - e^(-(40 - u) / 5))",
    "alpha_h = 0.128 e^((17 - u) / 18), beta_h = 4 / (1 + e^((40 - u) / 5))",
    "alpha_n = 0.032 (u - 15) / (1 - e^(-(u - 15) / 5)), beta_n = 0.5 e^((10 - u) / 40)",
    "dg/dt = -g / tau_syn; a spike at ex or in: g = g + weight",
    "spike: u >= 30 mV and falling, outside t_ref")]
[NeuronModel(
    "hh_cond_exp_traub",
    Order = 4,
    Doc = "Neuron with the channels of Traub and Miles and exponential conductances: C dV/dt = g_Na m^3 h (E_Na - V) + g_K n^4 (E_K - V) + g_L (E_L - V) + ...",
    Reference = "doi:10.1007/s10827-007-0038-6; NEST 3.9, hh_cond_exp_traub")]
public struct HhCondExpTraub<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    /// <summary>Steps of the integrator in a step.</summary>
    private const int Parts = 4;

    /// <summary>The potential relative to v_t, in mV, above which a peak is a spike.</summary>
    private const double Peak = 30;

    [Parameter("pF", 200, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 20000, Min = 0, Doc = "Greatest conductance of sodium channels.", Name = "g_na")] public T GNa;
    [Parameter("nS", 6000, Min = 0, Doc = "Greatest conductance of potassium channels.")] public T GK;
    [Parameter("nS", 10, Min = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", 50, Doc = "Reversal potential of sodium.", Name = "e_na")] public T ENa;
    [Parameter("mV", -90, Doc = "Reversal potential of potassium.")] public T EK;
    [Parameter("mV", -60, Doc = "Reversal potential of the leak, where the potential starts.")] public T EL;
    [Parameter("mV", -63, Doc = "Shifts the rates of all gates; spikes start near 13 mV above.")] public T VT;
    [Parameter("mV", 0, Doc = "Reversal potential of receptor ex.")] public T EEx;
    [Parameter("mV", -80, Doc = "Reversal potential of receptor in.")] public T EIn;
    [Parameter("ms", 5, Above = 0, Doc = "Decay time of the conductance of receptor ex.")] public T TauSynEx;
    [Parameter("ms", 10, Above = 0, Doc = "Decay time of the conductance of receptor in.")] public T TauSynIn;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Time after a spike in which no other is counted; the potential still changes.")] public T TRef;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;

    // What half a part of a step leaves of a conductance, and the length of a part over the capacitance.
    [Derived] public T HalfEx;
    [Derived] public T HalfIn;
    [Derived] public T PerCapacitance;
    [Derived] public T RefractorySteps;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T VM;
    [State("1", 9.895563096746586e-09, Min = 0, Max = 1, Doc = "Activation of sodium channels.")] public T ActM;
    [State("1", 0.999999999106396, Min = 0, Max = 1, Doc = "Inactivation of sodium channels: 1 if none is inactivated.")] public T InactH;
    [State("1", 2.551577051602551e-07, Min = 0, Max = 1, Doc = "Activation of potassium channels.")] public T ActN;
    [State("nS", Doc = "Conductance of receptor ex.")] public T GEx;
    [State("nS", Doc = "Conductance of receptor in.")] public T GIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the excitatory conductance.")] public T Ex;
    [Input("nS", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the jump of the inhibitory conductance.")] public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public readonly string StepLimit => "gates and potential are not resolved if a quarter of a step is longer than two of their shortest time constants";

    /// <summary>At the peak of a spike, where no more than three tenths of all channels are open at a time and gates are at their fastest.</summary>
    public readonly T StepShare(double step) =>
        0.5 * step / Parts * T.Max((GL + (0.3 * (GNa + GK)) + T.Abs(GEx + Ex) + T.Abs(GIn + In)) / CM, TraubRates<T>.At(ENa - VT).M.Open);

    public void Derive(double step)
    {
        var half = 0.5 * step / Parts;
        (HalfEx, HalfIn) = (T.Exp(-half / TauSynEx), T.Exp(-half / TauSynIn));
        PerCapacitance = step / Parts / CM;
        RefractorySteps = T.Floor((TRef / step) + 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var at = new Channels<T> { V = VM, M = ActM, H = InactH, N = ActN };
        for (var part = 0; part < Parts; part++)
        {
            // The classical Runge-Kutta method, stage by stage: slopes at the beginning, twice in the middle, and at the end.
            var (sum, stage) = (at, at);
            for (var number = 0; number < 4; number++)
            {
                var slope = Slope(stage, clock.Step / Parts);
                var inner = number is 1 or 2;
                sum = sum.Plus(inner ? 1.0 / 3.0 : 1.0 / 6.0, slope);
                stage = at.Plus(number == 2 ? 1.0 : 0.5, slope);
                if (number is 0 or 2)
                {
                    (GEx, GIn) = (HalfEx * GEx, HalfIn * GIn);
                }
            }

            at = sum;
        }

        var spiked = (Refractory <= 0.0) & (at.V >= VT + Peak) & (at.V < VM);
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        (VM, ActM, InactH, ActN) = (at.V, at.M, at.H, at.N);
        GEx += Ex;
        GIn += In;
        IStim = Current;
        return spiked;
    }

    /// <summary>By how much potential and gates would change in a time at the pace of this moment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Channels<T> Slope(in Channels<T> at, double time)
    {
        var rates = TraubRates<T>.At(at.V - VT);
        var sodium = GNa * (at.M * at.M * at.M) * at.H;
        var potassium = GK * ((at.N * at.N) * (at.N * at.N));
        var current = T.Fma(sodium, ENa - at.V, T.Fma(potassium, EK - at.V, GL * (EL - at.V)));
        current = T.Fma(GEx, EEx - at.V, T.Fma(GIn, EIn - at.V, current));
        return new()
        {
            V = PerCapacitance * (current + IE + IStim),
            M = time * (rates.M.Open - ((rates.M.Open + rates.M.Shut) * at.M)),
            H = time * (rates.H.Open - ((rates.H.Open + rates.H.Shut) * at.H)),
            N = time * (rates.N.Open - ((rates.N.Open + rates.N.Shut) * at.N)),
        };
    }
}
