using System.Runtime.CompilerServices;

namespace NeuroForge.HodgkinHuxley;

/// <summary>
/// The squid axon's membrane of Hodgkin and Huxley, at rest near -65 mV, with alpha-shaped synaptic currents:
/// C dV/dt = g_Na m^3 h (E_Na - V) + g_K n^4 (E_K - V) + g_L (E_L - V) + I_ex + I_in + I.
/// </summary>
/// <remarks>
/// Three steps of the classical Runge-Kutta method in a step. A spike is counted where the potential has passed its peak above 0 mV.
/// </remarks>
[Equations(
    "c_m dv_m/dt = g_na act_m^3 inact_h (e_na - v_m) + g_k act_n^4 (e_k - v_m) + g_l (e_l - v_m) + i_syn_ex + i_syn_in + i_e + i_stim",
    "dx/dt = alpha_x (1 - x) - beta_x x for x = act_m (m), inact_h (h), act_n (n)",
    "alpha_m = 0.1 (v_m + 40) / (1 - e^(-(v_m + 40) / 10)), beta_m = 4 e^(-(v_m + 65) / 18)",
    "alpha_h = 0.07 e^(-(v_m + 65) / 20), beta_h = 1 / (1 + e^(-(v_m + 35) / 10))",
    "alpha_n = 0.01 (v_m + 55) / (1 - e^(-(v_m + 55) / 10)), beta_n = 0.125 e^(-(v_m + 65) / 80)",
    "a spike at ex or in adds the current weight (t / tau_syn) e^(1 - t / tau_syn)",
    "spike: v_m >= 0 mV and falling, outside t_ref")]
[NeuronModel(
    "hh_psc_alpha",
    Order = 4,
    Doc = "Hodgkin and Huxley's neuron with alpha-shaped currents: C dV/dt = g_Na m^3 h (E_Na - V) + g_K n^4 (E_K - V) + g_L (E_L - V) + I.",
    Reference = "doi:10.1113/jphysiol.1952.sp004764; NEST 3.9, hh_psc_alpha")]
public struct HhPscAlpha<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    /// <summary>Steps of the integrator in a step.</summary>
    private const int Parts = 3;

    [Parameter("pF", 100, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("nS", 12000, Min = 0, Doc = "Greatest conductance of sodium channels.", Name = "g_na")] public T GNa;
    [Parameter("nS", 3600, Min = 0, Doc = "Greatest conductance of potassium channels.")] public T GK;
    [Parameter("nS", 30, Min = 0, Doc = "Leak conductance.")] public T GL;
    [Parameter("mV", 50, Doc = "Reversal potential of sodium.", Name = "e_na")] public T ENa;
    [Parameter("mV", -77, Doc = "Reversal potential of potassium.")] public T EK;
    [Parameter("mV", -54.402, Doc = "Reversal potential of the leak.")] public T EL;
    [Parameter("ms", 0.2, Above = 0, Doc = "Rise time of the currents at receptor ex.")] public T TauSynEx;
    [Parameter("ms", 2, Above = 0, Doc = "Rise time of the currents at receptor in.")] public T TauSynIn;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Time after a spike in which no other is counted; the potential still changes.")] public T TRef;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;

    // What half a part of a step leaves of a synaptic current, what it adds to it for each unit of drive, and the length of a part over the capacitance.
    [Derived] public T HalfEx;
    [Derived] public T RiseEx;
    [Derived] public T HalfIn;
    [Derived] public T RiseIn;
    [Derived] public T PerCapacitance;
    [Derived] public T RefractorySteps;

    [State("mV", -65, Doc = "Membrane potential.")] public T VM;
    [State("1", 0.05293248525724958, Min = 0, Max = 1, Doc = "Activation of sodium channels.")] public T ActM;
    [State("1", 0.5961207535084603, Min = 0, Max = 1, Doc = "Inactivation of sodium channels: 1 if none is inactivated.")] public T InactH;
    [State("1", 0.3176769140606974, Min = 0, Max = 1, Doc = "Activation of potassium channels.")] public T ActN;
    [State("pA", Doc = "Synaptic current of receptor ex.")] public T ISynEx;
    [State("pA", Doc = "Synaptic current of receptor in.")] public T ISynIn;
    [State("pA", Doc = "Decaying sum of the weights that arrived at ex: times e/tau_syn_ex it increases i_syn_ex.")] public T DriveEx;
    [State("pA", Doc = "Decaying sum of the weights that arrived at in: times e/tau_syn_in it increases i_syn_in.")] public T DriveIn;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;
    [State("1", Min = 0, Doc = "Remaining steps of the refractory time.")] public T Refractory;

    [Input("pA", Takes = SignalKinds.Spikes, Doc = "Spikes: the weight is the current's peak.")] public T Ex;
    [Input("pA", Takes = SignalKinds.Spikes, Sign = WeightSign.Negative, Doc = "Spikes of a second kind, usually inhibitory: weights keep their sign.")]
    public T In;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public readonly string StepLimit => "gates and potential are not resolved if a third of a step is longer than two of their shortest time constants";

    /// <summary>At the peak of a spike, where no more than three tenths of all channels are open at a time and gates are at their fastest.</summary>
    public readonly T StepShare(double step) =>
        0.5 * step / Parts * T.Max((GL + (0.3 * (GNa + GK))) / CM, SquidRates<T>.At(ENa).M.Open);

    public void Derive(double step)
    {
        var half = 0.5 * step / Parts;
        HalfEx = T.Exp(-half / TauSynEx);
        HalfIn = T.Exp(-half / TauSynIn);
        RiseEx = Math.E / TauSynEx * half * HalfEx;
        RiseIn = Math.E / TauSynIn * half * HalfIn;
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
                    PassHalf();
                }
            }

            at = sum;
        }

        var spiked = (Refractory <= 0.0) & (at.V >= 0.0) & (at.V < VM);
        Refractory = T.Select(spiked, RefractorySteps, T.Max(Refractory - 1.0, 0.0));
        (VM, ActM, InactH, ActN) = (at.V, at.M, at.H, at.N);
        DriveEx += Ex;
        DriveIn += In;
        IStim = Current;
        return spiked;
    }

    /// <summary>Integrates the synaptic currents exactly over half a part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PassHalf()
    {
        (ISynEx, DriveEx) = (T.Fma(HalfEx, ISynEx, RiseEx * DriveEx), HalfEx * DriveEx);
        (ISynIn, DriveIn) = (T.Fma(HalfIn, ISynIn, RiseIn * DriveIn), HalfIn * DriveIn);
    }

    /// <summary>By how much potential and gates would change in a time at the pace of this moment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Channels<T> Slope(in Channels<T> at, double time)
    {
        var rates = SquidRates<T>.At(at.V);
        var sodium = GNa * (at.M * at.M * at.M) * at.H;
        var potassium = GK * ((at.N * at.N) * (at.N * at.N));
        var current = T.Fma(sodium, ENa - at.V, T.Fma(potassium, EK - at.V, GL * (EL - at.V)));
        return new()
        {
            V = PerCapacitance * (current + ISynEx + ISynIn + IE + IStim),
            M = time * (rates.M.Open - ((rates.M.Open + rates.M.Shut) * at.M)),
            H = time * (rates.H.Open - ((rates.H.Open + rates.H.Shut) * at.H)),
            N = time * (rates.N.Open - ((rates.N.Open + rates.N.Shut) * at.N)),
        };
    }
}
